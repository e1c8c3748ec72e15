package io.e5stream.ingest.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.source.sample.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreadDumpTest {

  private static final ThreadDump FORMAT = new ThreadDump();

  @TempDir Path dir;

  @Test
  void everyLineEndsAsOneItemKeyedByItsThread() throws Exception {
    List<RawItem> submissions = Samples.items(FORMAT, Samples.own("reddit/submissions.ndjson"));
    List<RawItem> comments = Samples.items(FORMAT, Samples.own("reddit/comments.ndjson"));

    assertThat(Samples.records(submissions))
        .extracting(RawItem.Found::key)
        .containsExactly("g1a", "g1b", "g1c", "g1d", "g1e", "g1f");
    assertThat(submissions.get(6)).isInstanceOf(RawItem.Broken.class);
    assertThat(Samples.records(comments))
        .extracting(RawItem.Found::key)
        .containsExactly("g1a", "g1a", "g1a", "g1a", "g1c", "g1c", "g1d", "g1e", "g9z");
  }

  @Test
  void readsZstdWithALongWindowAsPublished() throws Exception {
    Path own = Samples.own("reddit/comments.ndjson");
    Path packed = dir.resolve("RC_2026-03.zst");
    try (ZstdOutputStream out = new ZstdOutputStream(Files.newOutputStream(packed))) {
      out.setLong(31);
      Files.copy(own, out);
    }

    assertThat(Samples.items(FORMAT, packed)).hasSize(Samples.items(FORMAT, own).size());
  }

  /** The comments of the real sample are of other threads, so only its records are counted. */
  @ParameterizedTest
  @CsvSource({"test_submissions.json, 31, false", "test_comments.json, 27, true"})
  void realSamplesGiveWhatAnIndependentCountGives(String name, int lines, boolean comments)
      throws Exception {
    Path dump = Samples.real("reddit/" + name);
    List<RawItem> items = Samples.items(FORMAT, dump);
    List<RedditRecord> records = new ArrayList<>();
    for (RawItem.Found found : Samples.records(items)) {
      records.add(new RedditDecoder().decode(found.key(), found.value()));
    }

    String text = Files.readString(dump);
    assertThat(records).hasSize(lines).hasSize((int) text.lines().count()).hasSize(items.size());
    assertThat(records).allMatch(record -> (record.comment() != null) == comments);
    if (comments) {
      assertThat(records)
          .filteredOn(record -> record.comment().removed())
          .hasSize(count(text, "\"body\": ?\"\\[(removed|deleted)\\]\""));
      assertThat(records)
          .filteredOn(record -> !record.comment().reply())
          .hasSize(count(text, "\"parent_id\": ?\"t3_"));
    }
  }

  private static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }
}
