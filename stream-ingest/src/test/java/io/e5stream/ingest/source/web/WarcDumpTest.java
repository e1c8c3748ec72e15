package io.e5stream.ingest.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.source.DumpFormat.Place;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcDumpTest {

  private static final WarcDump FORMAT = new WarcDump();
  private static final Path OWN = Samples.own("web/garden.warc");

  @TempDir Path dir;

  @Test
  void everyRecordEndsAsOneItem() throws Exception {
    List<RawItem> items = Samples.items(FORMAT, OWN);

    assertThat(items).hasSize(8);
    assertThat(Samples.records(items))
        .extracting(RawItem.Found::key)
        .containsExactly(
            "https://garden.example/apple",
            "https://garden.example/beans",
            "https://garden.example/empty",
            "https://garden.example/packed");
    assertThat(items)
        .contains(
            new RawItem.Skipped(1, "WARC warcinfo"),
            new RawItem.Skipped(2, "WARC request"),
            new RawItem.Skipped(5, "HTTP status 404"),
            new RawItem.Skipped(6, "HTTP response of type image/svg+xml"));
  }

  @Test
  void pairsOfTheSamples() throws Exception {
    List<TextPair> pairs = new ArrayList<>();
    for (RawItem.Found found : Samples.records(Samples.items(FORMAT, OWN)).subList(0, 2)) {
      pairs.addAll(form(found).pairs());
    }
    for (RawItem.Found found :
        Samples.records(Samples.items(FORMAT, Samples.own("web/garden.warc.wet")))) {
      pairs.addAll(form(found).pairs());
    }

    assertThat(pairs)
        .extracting(TextPair::query)
        .containsExactly(
            "How to prune an old apple tree",
            "Saving seeds of your own beans",
            "When to cover plants against late frost");
    assertThat(pairs.get(0).passage())
        .contains("over three winters", "paint keeps the moisture in")
        .doesNotContain("Shop", "Copyright");
    assertThat(pairs.get(2).passage()).startsWith("A clear sky").endsWith("a bucket four.");
  }

  @Test
  void readsAMemberForEachRecordAsPublished() throws Exception {
    String all = Files.readString(OWN, StandardCharsets.ISO_8859_1);
    Path packed = dir.resolve("garden.warc.gz");
    try (var out = Files.newOutputStream(packed)) {
      for (String record : all.split("(?=WARC/1\\.0\r\n)", -1)) {
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(record.getBytes(StandardCharsets.ISO_8859_1));
        member.finish();
      }
    }

    assertThat(Samples.records(Samples.items(FORMAT, packed)))
        .extracting(found -> new String(found.value(), StandardCharsets.UTF_8))
        .isEqualTo(
            Samples.records(Samples.items(FORMAT, OWN)).stream()
                .map(found -> new String(found.value(), StandardCharsets.UTF_8))
                .toList());
  }

  @Test
  void aRecordAboveTheLimitIsBrokenAndTheNextIsRead() throws Exception {
    RawReader reader = FORMAT.open(Files.newInputStream(OWN), new Place("x", ""), 1300);
    List<RawItem> items = new ArrayList<>();
    for (RawItem item = reader.next(); item != null; item = reader.next()) {
      items.add(item);
    }

    assertThat(items).hasSize(8);
    assertThat(items.get(2))
        .isInstanceOfSatisfying(
            RawItem.Broken.class,
            broken -> assertThat(broken.cause()).endsWith("a record has at most 1,300"));
    assertThat(items.get(6)).isInstanceOf(RawItem.Found.class);
  }

  @Test
  void aBadContentTypeIsOneBadRecord() throws Exception {
    String bad =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: http://a.example/",
            "WARC-Date: 2024-01-01T00:00:00Z",
            "WARC-Record-ID: <urn:uuid:1>",
            "Content-Type: /x",
            "Content-Length: 2",
            "",
            "ab",
            "",
            "");
    List<RawItem> items = read(bad + Files.readString(OWN));

    assertThat(items).hasSize(9);
    assertThat(items.get(0))
        .isInstanceOfSatisfying(
            RawItem.Broken.class,
            broken -> assertThat(broken.cause()).contains("Content-Type cannot be read"));
    assertThat(Samples.records(items)).hasSize(4);
  }

  @Test
  void namesOfKindsAreCleanAndShort() {
    assertThat(WarcPage.kind("image/svg+xml")).isEqualTo("image/svg+xml");
    assertThat(WarcPage.kind("text/\u001b[2J\n" + "x".repeat(1000)))
        .isEqualTo("text/??2J?" + "x".repeat(50));
  }

  @Test
  void brokenFilesAreErrors() throws Exception {
    byte[] all = Files.readAllBytes(OWN);

    assertThatThrownBy(() -> read(new String(all, 0, 900, StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("{\"a\":1}\n")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("WARC/1.0\r\nContent-Length: x\r\n\r\n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> read("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("WARC/1.0\r\nA: " + "b".repeat(3 << 20)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("header is longer");
    assertThat(read("")).isEmpty();
  }

  /** Against a count of header lines in the unpacked bytes, cut at the records' first lines. */
  @ParameterizedTest
  @CsvSource({
    "main-page.warc.gz, 151",
    "sample-0000.warc.gz, 48",
    "sample-0001.warc.gz, 34",
    "sopa-wikipedia-homepage.warc.gz, 164",
    "warcfile.warc.gz, 50",
    "whirlwind.warc.gz, 4",
    "whirlwind.warc.wet.gz, 2",
    "whirlwind.warc.wat.gz, 2"
  })
  void realFilesGiveWhatAnIndependentCountGives(String name, int records) throws Exception {
    Path dump = Samples.real("web/" + name);
    List<RawItem> items = Samples.items(FORMAT, dump);
    int pairs = 0;
    int leftOut = 0;
    int unreadable = 0;
    for (RawItem.Found found : Samples.records(items)) {
      try {
        Formed formed = form(found);
        pairs += formed.pairs().size();
        leftOut += formed.leftOut().size();
      } catch (InvalidRecordException e) {
        unreadable++;
      }
    }

    int pages = pages(dump);
    assertThat(items).hasSize(records).noneMatch(RawItem.Broken.class::isInstance);
    assertThat(Samples.records(items)).hasSize(pages);
    assertThat(pairs + leftOut).isEqualTo(pages);
    assertThat(unreadable).isZero();
  }

  private static int pages(Path dump) throws IOException {
    String all;
    try (var in = new GZIPInputStream(Files.newInputStream(dump))) {
      all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    Pattern html =
        Pattern.compile(
            "(?s).*?\r\n\r\nHTTP/1\\.. 200\\b(?:(?!\r\n\r\n).)*\r\nContent-Type: ?(?:text/html|application/xhtml\\+xml)\\b.*",
            Pattern.CASE_INSENSITIVE);
    int pages = 0;
    for (String record : all.split("(?=WARC/1\\.0\r\n)", -1)) {
      Matcher type = Pattern.compile("WARC-Type: (\\w+)").matcher(record);
      if (type.find()) {
        pages += type.group(1).equals("conversion") ? 1 : 0;
        pages += type.group(1).equals("response") && html.matcher(record).matches() ? 1 : 0;
      }
    }
    return pages;
  }

  private static Formed form(RawItem.Found found) throws InvalidRecordException {
    return new WebPairs(2000).form(new WebDecoder().decode(found.key(), found.value()));
  }

  private static List<RawItem> read(String warc) throws IOException {
    RawReader reader =
        FORMAT.open(
            new ByteArrayInputStream(warc.getBytes(StandardCharsets.UTF_8)),
            new Place("x", ""),
            1 << 20);
    List<RawItem> items = new ArrayList<>();
    for (RawItem item = reader.next(); item != null; item = reader.next()) {
      items.add(item);
    }
    return items;
  }
}
