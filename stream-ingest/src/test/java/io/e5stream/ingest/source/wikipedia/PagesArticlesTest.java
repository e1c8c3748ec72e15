package io.e5stream.ingest.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.LeftOut;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.sample.Samples;
import java.io.BufferedInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesArticlesTest {

  private static final PagesArticles FORMAT = new PagesArticles();
  private static final Path OWN = Samples.own("wikipedia/gardenwiki-pages-articles.xml");

  @TempDir Path dir;

  @Test
  void everyPageEndsAsOneItem() throws Exception {
    List<RawItem> items = Samples.items(FORMAT, OWN);

    assertThat(Samples.records(items))
        .extracting(RawItem.Found::key)
        .containsExactly("gardenwiki/10", "gardenwiki/11", "gardenwiki/13", "gardenwiki/14");
    assertThat(items).contains(new RawItem.Skipped(3, "namespace 10"));
    assertThat(items).contains(new RawItem.Broken(6, "id is missing"));
    assertThat(items).hasSize(6);
  }

  @Test
  void pairsOfTheSample() throws Exception {
    WikipediaPage compost = page(Samples.records(Samples.items(FORMAT, OWN)).get(0));
    Formed formed = new WikipediaPairs(2000).form(compost);

    assertThat(formed.pairs())
        .extracting(TextPair::query)
        .containsExactly(
            "Garden compost",
            "Garden compost: How it forms",
            "Garden compost: Balance of materials",
            "Garden compost: Use");
    assertThat(formed.pairs().get(0).passage())
        .isEqualTo(
            "Garden compost is plant waste that microbes have turned into a dark, crumbly soil"
                + " conditioner. Gardeners make it in heaps or bins and spread it on beds.");
    assertThat(formed.pairs().get(2).passage())
        .endsWith("works without smell.\n\ngreen: peelings, grass\nbrown: straw, card");
    assertThat(formed.leftOut())
        .containsExactly(new LeftOut("wikipedia:gardenwiki/10#See also", Reason.NO_PASSAGE));
  }

  @Test
  void readsBzip2AsPublished() throws Exception {
    Path packed = dir.resolve("pages.xml.bz2");
    try (var out = new BZip2CompressorOutputStream(Files.newOutputStream(packed))) {
      Files.copy(OWN, out);
    }

    assertThat(Samples.records(Samples.items(FORMAT, packed)))
        .extracting(RawItem.Found::key)
        .isEqualTo(
            Samples.records(Samples.items(FORMAT, OWN)).stream().map(RawItem.Found::key).toList());
  }

  @Test
  void aDumpThatNamesNoWikiIsRefused() throws Exception {
    Path anonymous = Files.writeString(dir.resolve("a.xml"), "<mediawiki><page/></mediawiki>");
    Path nameless =
        Files.writeString(dir.resolve("b.xml"), "<mediawiki><siteinfo/><page/></mediawiki>");

    assertThatThrownBy(() -> Samples.items(FORMAT, anonymous)).hasMessageContaining("no wiki");
    assertThatThrownBy(() -> Samples.items(FORMAT, nameless)).hasMessageContaining("no wiki");
  }

  /** Against a count by regular expressions over the unpacked text. */
  @Test
  void aRealDumpGivesWhatAnIndependentCountGives() throws Exception {
    Path dump =
        Samples.real(
            "wikipedia/enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2");
    List<RawItem> items = Samples.items(FORMAT, dump);
    List<TextPair> pairs = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (RawItem.Found found : Samples.records(items)) {
      Formed formed = new WikipediaPairs(2000).form(page(found));
      pairs.addAll(formed.pairs());
      leftOut.addAll(formed.leftOut());
    }

    String xml;
    try (var in =
        new BZip2CompressorInputStream(new BufferedInputStream(Files.newInputStream(dump)), true)) {
      xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(items).hasSize(206).hasSize(count(xml, "(?m)^ *<page>$"));
    assertThat(items).noneMatch(RawItem.Broken.class::isInstance);
    assertThat(leftOut)
        .filteredOn(left -> left.reason() == Reason.REDIRECT)
        .hasSize(99)
        .hasSize(count(xml, "<ns>0</ns>\\s*<id>\\d+</id>\\s*<redirect "));
    assertThat(items)
        .filteredOn(RawItem.Skipped.class::isInstance)
        .hasSize(count(xml, "<ns>[1-9]\\d*</ns>"))
        .hasSize(1);
    assertThat(leftOut).noneMatch(left -> left.reason() == Reason.UNREADABLE);
    // Every article has a lead, one of them a table of contents; the others stand below a heading.
    assertThat(leftOut)
        .filteredOn(left -> left.id().endsWith("#"))
        .extracting(LeftOut::id)
        .containsExactly("wikipedia:enwiki/728#");
    assertThat(pairs).filteredOn(pair -> pair.id().endsWith("#")).hasSize(105);
    assertThat(pairs.size() + leftOut.size() - 99 - 106)
        .isBetween((int) (0.98 * headings(xml)), headings(xml));
    assertThat(pairs).extracting(TextPair::id).doesNotHaveDuplicates();
    assertThat(pairs)
        .filteredOn(pair -> Pattern.compile("\\[\\[|\\{\\{|<ref").matcher(pair.passage()).find())
        .hasSizeLessThan(pairs.size() / 200);
    assertThat(pairs)
        .filteredOn(pair -> pair.id().equals("wikipedia:enwiki/12#"))
        .singleElement()
        .extracting(TextPair::passage)
        .asString()
        .startsWith(
            "Anarchism is a political philosophy that advocates self-governed societies based on"
                + " voluntary institutions.");
  }

  private static int headings(String xml) {
    return count(
        xml, "(?m)^(?: *<text xml:space=\"preserve\">)?(={2,6})[^=\\n].*?\\1 *(?:&lt;!--.*)?$");
  }

  private static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  private static WikipediaPage page(RawItem.Found found) throws Exception {
    return new WikipediaDecoder().decode(found.key(), found.value());
  }
}
