package io.e5stream.ingest.source.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.source.sample.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no real sample of news: the project's own has both formats. */
class NewsDumpTest {

  private static final NewsDump FORMAT = new NewsDump();

  @TempDir Path dir;

  @Test
  void everyItemOfAFeedEndsAsOneItem() throws Exception {
    List<RawItem> items = Samples.items(FORMAT, Samples.own("news/garden-news.rss"));

    assertThat(Samples.records(items))
        .extracting(RawItem.Found::key)
        .containsExactly(
            "https://news.garden.example/2026/03/beds",
            "https://news.garden.example/2026/04/frost",
            "picture-2026-15",
            "broken-2026-16");
    assertThat(items.get(4)).isEqualTo(new RawItem.Broken(5, "the item has neither guid nor link"));
    assertThat(items).hasSize(5);
  }

  @Test
  void everyLineEndsAsOneItem() throws Exception {
    List<RawItem> items = Samples.items(FORMAT, Samples.own("news/garden-news.jsonl"));

    assertThat(Samples.records(items))
        .extracting(RawItem.Found::key)
        .containsExactly(
            "https://daily.garden.example/bees",
            "https://daily.garden.example/peat",
            "https://daily.garden.example/list");
    assertThat(items.get(3)).isEqualTo(new RawItem.Broken(4, "it has none of url, link, id, guid"));
  }

  @Test
  void readsGzip() throws Exception {
    Path own = Samples.own("news/garden-news.rss");
    Path packed = dir.resolve("feed.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(own, out);
    }

    assertThat(Samples.items(FORMAT, packed)).hasSize(Samples.items(FORMAT, own).size());
  }

  @Test
  void otherFeedsAreNamed() throws Exception {
    Path atom = Files.writeString(dir.resolve("atom.xml"), "<feed><entry/></feed>");

    assertThatThrownBy(() -> Samples.items(FORMAT, atom))
        .hasMessage("its outermost element is <feed>, not <rdf:RDF> or <rss>");
    assertThat(Samples.items(FORMAT, Files.writeString(dir.resolve("empty"), ""))).isEmpty();
  }
}
