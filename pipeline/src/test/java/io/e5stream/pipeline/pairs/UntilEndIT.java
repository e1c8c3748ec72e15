package io.e5stream.pipeline.pairs;

import static io.e5stream.pipeline.pairs.RawRecords.key;
import static io.e5stream.pipeline.pairs.RawRecords.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.pair.PairOptions;
import io.e5stream.ingest.produce.WebSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs until the end, one after another. */
class UntilEndIT {

  private static final String BRIDGE =
      "The mayor cut a ribbon on Monday, and the first cars went over the river before noon.";

  @TempDir private Path directory;

  @Test
  void eachRunSettlesWhatIsThereAndGoesOnFromTheOneBefore() throws Exception {
    try (PairsBed bed = new PairsBed(directory)) {
      bed.options().set(PairOptions.SOURCES, List.of(WebSource.REDDIT, WebSource.NEWS));
      assertThat(bed.runToEnd()).as("with nothing on the topics").isEmpty();

      send(bed, WebSource.REDDIT, RawRecords.good(WebSource.REDDIT));
      send(bed, WebSource.REDDIT, RawRecords.more(WebSource.REDDIT));
      send(bed, WebSource.NEWS, RawRecords.news("A new bridge is open", BRIDGE));
      Map<String, Long> first = bed.runToEnd();
      assertThat(first)
          .containsEntry("reddit read", 2L)
          .containsEntry("reddit formed", 1L)
          .containsEntry("reddit accepted", 1L)
          .containsEntry("news accepted", 1L);
      assertThat(bed.records("pairs.clean")).hasSize(2);

      assertThat(bed.runToEnd()).as("with nothing new").isEqualTo(first);
      assertThat(bed.records("pairs")).hasSize(2);
      assertThat(bed.records("pairs.clean")).hasSize(2);

      send(bed, WebSource.NEWS, RawRecords.news("A new bridge is open", ""));
      assertThat(bed.runToEnd())
          .containsEntry("news read", 2L)
          .containsEntry("news withdrawn", 1L)
          .containsEntry("news removed", 1L)
          .containsEntry("reddit formed", 1L);
      assertThat(bed.records("pairs.clean")).hasSize(3);
      assertThat(bed.records("pairs.clean").get(2).value()).isNull();
    }
  }

  private static void send(PairsBed bed, WebSource source, byte[] value) throws Exception {
    bed.send(source, utf8(key(source)), value);
  }
}
