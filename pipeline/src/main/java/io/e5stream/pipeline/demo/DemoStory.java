package io.e5stream.pipeline.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** What the demonstration does, in order; {@link DemoParts} is where it does it. */
final class DemoStory {

  private static final String UPDATED = "tenant-deposit";
  private static final String UPDATE_QUERY = "who pays when the flat has mould";
  private static final String DELETED = "greenland-shark";
  private static final String DELETE_QUERY = "which animal lives longest";
  private static final String DUPLICATE = "sunset-colours";

  private final DemoParts parts;
  private final PrintWriter out;

  DemoStory(DemoParts parts, PrintWriter out) {
    this.parts = parts;
    this.out = out;
  }

  void tell() throws Exception {
    produceSample();
    search();
    update();
    duplicate();
    delete();
    breakOne();
    balance();
  }

  private void produceSample() throws Exception {
    long start = System.nanoTime();
    int sent = parts.produceSample();
    step("%d documents from examples/documents.jsonl go to the topic 'documents'".formatted(sent));
    parts.awaitAllDone();
    out.printf("   embedded, stored and searchable %.1f s later%n", seconds(start));
  }

  private void search() {
    step("Searching by meaning: no query shares a word with its answer");
    for (SampleQuery query : SampleCorpus.queries().subList(0, 6)) {
      out.printf("   \"%s\"%n", query.text());
      printHits(query.text(), 2);
    }
  }

  private void update() throws Exception {
    step("An update: document '%s' gets a new text".formatted(UPDATED));
    out.printf("   \"%s\" before:%n", UPDATE_QUERY);
    printHits(UPDATE_QUERY, 1);
    parts.send(
        UPDATED,
        "Damp walls in rented homes",
        "When black spots spread behind the wardrobe, the cause decides the bill: the owner answers for"
            + " leaks and missing insulation, the tenant for rooms that were never aired.");
    parts.awaitAllDone();
    out.println("   and after:");
    printHits(UPDATE_QUERY, 1);
  }

  private void duplicate() throws Exception {
    step("A duplicate: '%s' is sent again as it was".formatted(DUPLICATE));
    parts.sendSample(DUPLICATE);
    parts.awaitAllDone();
    out.println(
        "   known by its fingerprint: nothing is embedded again, only the version moves on");
  }

  private void delete() throws Exception {
    step("A deletion: a record without a value for '%s'".formatted(DELETED));
    out.printf("   \"%s\" before:%n", DELETE_QUERY);
    printHits(DELETE_QUERY, 1);
    parts.delete(DELETED);
    parts.awaitAllDone();
    out.println("   and after:");
    printHits(DELETE_QUERY, 1);
  }

  private void breakOne() throws Exception {
    step("A broken record does not stop the stream");
    parts.sendBroken("half-a-record", "{\"id\": \"half-a-record\", \"text\": \"cut off in the mid");
    parts.awaitAllDone();
    out.printf("   on 'dead-letters', with its bytes: %s%n", parts.lastDeadLetter());
  }

  private void balance() throws Exception {
    step("Every record is accounted for");
    out.print(parts.outcomeTable());
    out.printf(
        Locale.ROOT, "   records on the topic, says the broker: %,d%n", parts.recordsOnTopic());
  }

  private void printHits(String text, int limit) {
    parts
        .search(text, limit)
        .forEach(
            hit -> out.printf("     %.3f  %-22s %s%n", hit.score(), hit.documentId(), hit.title()));
    out.flush();
  }

  private int number;

  private void step(String words) {
    out.printf("%n%d. %s%n", ++number, words);
    out.flush();
  }

  private static double seconds(long startNanos) {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
