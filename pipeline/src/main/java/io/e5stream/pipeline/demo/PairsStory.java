package io.e5stream.pipeline.demo;

import io.e5stream.filter.Rejection;
import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.pair.PairOptions;
import io.e5stream.ingest.produce.RawSummary;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.pairs.PairsSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the demonstration of the pairs job does, in order; where is {@link PairsDemoParts}. */
final class PairsStory {

  private static final String BETTER_COMMENT = "reddit:g1c";
  private static final String LOST_SECTION = "wikipedia:gardenwiki/10#Use";
  private static final String WORSE_PAGE = "web:https://garden.example/beans";

  /** A headline with the text of another article. */
  private static final String MISMATCH = "news:https://evening.garden.example/spade";

  /** Characters of a text, so that its line fits a terminal of 100 columns. */
  private static final int WIDTH = 84;

  private final PairsDemoParts parts;
  private final PairsTold told;
  private final PrintWriter out;
  private int number;

  PairsStory(PairsDemoParts parts, PrintWriter out) {
    this.parts = parts;
    this.told = new PairsTold(parts);
    this.out = out;
  }

  void tell() throws Exception {
    sample();
    clean();
    unreadable();
    junk();
    betterComment();
    lostSection();
    worsePage();
    balance();
  }

  private void sample() throws Exception {
    step("Dumps of six sources, in the formats they are published in, go to the raw topics");
    line("%-14s %5s %5s %8s %9s   dumps", "source", "read", "sent", "skipped", "left out");
    for (WebSource source : WebSource.values()) {
      List<SampleDump> dumps = of(SampleDump.ALL, source);
      RawSummary sent = parts.produce(source, dumps);
      line(
          "%-14s %5d %5d %8d %9d   %s",
          source, sent.read(), sent.sent(), sent.skippedInAll(), sent.bad(), names(dumps));
    }
    line("skipped: kinds that no pair is made of; left out: without an id, so without a key");
    parts.awaitThreads();
    out.println();
    line("%d pairs formed, %d clean", counted(PairCount.FORMED), counted(PairCount.ACCEPTED));
    line(
        "(a Reddit thread has its pair once it is quiet, here for %d s: pairs.reddit.quiet)",
        parts.options().get(PairOptions.REDDIT_QUIET).toSeconds());
  }

  private void clean() {
    step("Clean pairs, on the topic 'pairs.clean': one of each source");
    for (WebSource source : WebSource.values()) {
      told.firstClean(source).ifPresent(this::pair);
    }
  }

  private void unreadable() {
    step("A record that cannot be read does not stop the stream");
    line("%d are on 'dead-letters', with their bytes. One of them:", told.deadLetters());
    told.deadLetter().forEach(text -> line("  %s", OneLine.of(text, WIDTH)));
  }

  private void junk() throws Exception {
    step("Junk arrives: it goes to 'rejected', with the rule and what it measured");
    for (WebSource source : WebSource.values()) {
      parts.produce(source, of(SampleDump.JUNK, source));
    }
    parts.awaitThreads();
    told.rejections().forEach(this::rejection);
    if (told.newest(MISMATCH).isPresent()) {
      out.println();
      line(
          "One got through: headline and text belong to different articles, and no rule sees that.");
      line("With --consistency the model does.");
      told.newest(MISMATCH).ifPresent(this::pair);
    }
  }

  private void betterComment() throws Exception {
    step("A better comment comes late: it replaces the passage, under the same id");
    update(SampleDump.LATER_COMMENT, BETTER_COMMENT);
  }

  private void lostSection() throws Exception {
    step("An article's new revision lacks a section: the section's pair is withdrawn");
    update(SampleDump.LATER_REVISION, LOST_SECTION);
  }

  private void worsePage() throws Exception {
    step("A page has turned bad: a rule rejects the new version, and the old one goes, too");
    update(SampleDump.LATER_VISIT, WORSE_PAGE);
    told.rejections().stream()
        .filter(rejection -> rejection.id().equals(WORSE_PAGE))
        .forEach(this::rejection);
  }

  /** Shows what is clean under an id before and after a dump is sent. */
  private void update(SampleDump dump, String id) throws Exception {
    boolean wasClean = told.newest(id).isPresent();
    int said = told.said(id).size();
    line("%s on 'pairs.clean'", id);
    line("  before   %s", passage(id));
    parts.produce(dump.source(), List.of(dump));
    parts.awaitSettled(() -> !wasClean || told.said(id).size() > said);
    line("  after    %s", passage(id));
  }

  private String passage(String id) {
    return told.newest(id)
        .map(pair -> OneLine.of(pair.passage(), WIDTH))
        .orElse(told.said(id).isEmpty() ? "(not there)" : "(deleted, by a tombstone)");
  }

  private void balance() throws Exception {
    step("Every record and every pair is accounted for");
    out.print(PairsSummary.table(parts.counts()));
    out.println();
    line("What a plain consumer reads on the topics, and what the job has counted:");
    parts.balance().text().forEach(text -> line("  %s", text));
  }

  private static List<SampleDump> of(List<SampleDump> dumps, WebSource source) {
    return dumps.stream().filter(dump -> dump.source() == source).toList();
  }

  private static String names(List<SampleDump> dumps) {
    return dumps.stream()
        .map(dump -> Path.of(dump.path()).getFileName().toString())
        .collect(Collectors.joining(", "));
  }

  private void pair(TextPair pair) {
    line("%s", pair.id());
    line("  query    %s", OneLine.of(pair.query(), WIDTH));
    line("  passage  %s", OneLine.of(pair.passage(), WIDTH));
  }

  private void rejection(Rejection rejection) {
    RejectionLines.of(rejection, WIDTH).forEach(text -> line("%s", text));
  }

  private long counted(String name) {
    return PairsBalance.named(parts.counts(), name);
  }

  private void step(String words) {
    out.printf("%n%d. %s%n", ++number, words);
    out.flush();
  }

  private void line(String format, Object... values) {
    out.println("   " + String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
