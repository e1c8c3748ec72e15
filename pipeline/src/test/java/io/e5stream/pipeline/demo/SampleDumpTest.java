package io.e5stream.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.produce.WebSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDumpTest {

  @TempDir private Path directory;

  @Test
  void everySampleIsUsedAndUnpackedAsItIs() throws Exception {
    List<SampleDump> dumps = new ArrayList<>(SampleDump.ALL);
    dumps.addAll(SampleDump.JUNK);
    dumps.add(SampleDump.LATER_COMMENT);
    dumps.add(SampleDump.LATER_REVISION);
    dumps.add(SampleDump.LATER_VISIT);
    Path root = Path.of("../examples/raw");

    for (SampleDump dump : dumps) {
      assertThat(dump.unpack(directory)).hasSameBinaryContentAs(root.resolve(dump.path()));
      assertThat(dump.path()).startsWith(dump.source() + "/");
    }
    try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> root.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(dumps.stream().map(SampleDump::path).toList());
    }
  }

  @Test
  void eachSourceHasGoodRecordsAndJunk() {
    assertThat(SampleDump.ALL).extracting(SampleDump::source).contains(WebSource.values());
    assertThat(SampleDump.JUNK).extracting(SampleDump::source).contains(WebSource.values());
  }
}
