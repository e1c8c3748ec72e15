package io.e5stream.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.RejectionJson;
import io.e5stream.filter.masking.MaskKind;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.filter.options.RejectedVersion;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index job with {@code --filter documents}. */
class DocumentFilterIT {

  private static final String GOOD =
      "The old mill by the river was built by two brothers who had come from the coast. They ground"
          + " corn for the farms of the valley, and in winter, when the wheel froze, they repaired"
          + " carts and made barrels for the cellar of the inn. Nobody in the village remembers"
          + " their names today. The house still stands, however, and the water that once drove the"
          + " stones now turns a small machine that gives light to the street. Visitors may walk"
          + " along the weir and look at what is left of the gear. On Sundays a baker sells bread"
          + " that is made of flour from the last sack that was found under the roof.";

  private static final String JUNK = "click here click here click here {} {} {}";

  @TempDir private Path directory;

  private static String document(String text) {
    return document("page", text);
  }

  private static String document(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"A mill\",\"text\":\"%s\"}".formatted(id, text);
  }

  private static Configuration filtered(TestBed bed) {
    return bed.options("filtered").set(IndexOptions.FILTER, IndexFilter.DOCUMENTS);
  }

  private static List<Rejection> rejections(TestBed bed) {
    return bed.records(IngestOptions.REJECTED_TOPIC.defaultValue()).stream()
        .map(ConsumerRecord::value)
        .map(RejectionJson::read)
        .toList();
  }

  private static List<String> ids(TestBed bed) throws Exception {
    return bed.points("filtered").stream()
        .map(point -> point.getPayloadOrThrow("document_id").getStringValue())
        .distinct()
        .toList();
  }

  private static void expect(
      TestBed bed, Configuration options, long indexed, long rejected, long deleted)
      throws Exception {
    Map<Outcome, Long> counted = TestBed.runUntilEndWithStub(options);
    assertThat(counted)
        .containsEntry(Outcome.INDEXED, indexed)
        .containsEntry(Outcome.REJECTED, rejected)
        .containsEntry(Outcome.DELETED, deleted);
    assertThat(counted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(bed.sent());
  }

  @ParameterizedTest
  @EnumSource(RejectedVersion.class)
  void aRejectedVersionRemovesTheOlderOneOrKeepsIt(RejectedVersion choice) throws Exception {
    try (TestBed bed = new TestBed(directory)) {
      Configuration options = filtered(bed).set(FilterOptions.REJECTED_VERSION, choice);
      bed.send("page", document(GOOD));
      expect(bed, options, 1, 0, 0);
      assertThat(ids(bed)).containsExactly("page");

      bed.send("page", document(JUNK));
      expect(bed, options, 1, 1, 0);
      bed.send("page", document(JUNK)); // the same again is judged again
      expect(bed, options, 1, 2, 0);
      assertThat(ids(bed)).isEqualTo(choice == RejectedVersion.KEEP ? List.of("page") : List.of());
      assertThat(rejections(bed))
          .hasSize(2)
          .allSatisfy(
              rejection -> {
                assertThat(rejection.id()).isEqualTo("page");
                assertThat(rejection.body()).isEqualTo(JUNK);
              });

      bed.send("page", document(GOOD));
      expect(bed, options, 2, 2, 0);
      assertThat(ids(bed)).containsExactly("page");
    }
  }

  @Test
  void duplicatesAreTurnedDownUntilTheFirstIsGone() throws Exception {
    try (TestBed bed = new TestBed(directory)) {
      Configuration options = filtered(bed).set(FilterOptions.MASK, List.of(MaskKind.EMAIL));
      bed.send("page", document(GOOD + " Write to mill@example.org for more."));
      expect(bed, options, 1, 0, 0);
      assertThat(bed.points("filtered").get(0).getPayloadOrThrow("text").getStringValue())
          .contains("Write to <EMAIL> for more.")
          .doesNotContain("mill@");
      bed.send("copy", document("copy", GOOD + " Write to us for more."));
      expect(bed, options, 1, 1, 0);
      assertThat(rejections(bed)).extracting(Rejection::duplicateOf).containsExactly("page");

      bed.send("page", null);
      expect(bed, options, 1, 1, 1);
      bed.send("copy", document("copy", GOOD + " Write to us for more."));
      expect(bed, options, 2, 1, 1);
      assertThat(ids(bed)).containsExactly("copy");
    }
  }
}
