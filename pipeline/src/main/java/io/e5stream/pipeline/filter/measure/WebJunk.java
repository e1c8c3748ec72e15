package io.e5stream.pipeline.filter.measure;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.dump.UnpackLimits;
import io.e5stream.ingest.source.DumpFormat.Place;
import io.e5stream.ingest.source.web.WarcDump;
import io.e5stream.ingest.source.web.WebDecoder;
import io.e5stream.ingest.source.web.WebPage;
import io.e5stream.ingest.text.HtmlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What of web pages is no passage: their scripts and style sheets, and their menus, footers, forms
 * and notices, by the elements and class names that pages mark them with.
 */
public final class WebJunk {

  /** Largest WARC record. */
  private static final int MAX_RECORD = 16 << 20;

  private static final UnpackLimits LIMITS = new UnpackLimits(1_000, 1L << 32);

  /** A passage's usual length, and the least that is worth calling one, in characters. */
  private static final int LONGEST = 2_000;

  private static final int SHORTEST = 60;

  private static final String CODE = "script:not([type*=json]), style";
  private static final String BOILERPLATE =
      "nav, footer, form, [role=navigation], [class*=cookie], [id*=cookie], [class*=menu],"
          + " [id*=menu], [class*=login], [id*=footer], [class*=breadcrumb]";

  private final Set<String> code = new LinkedHashSet<>();
  private final Set<String> boilerplate = new LinkedHashSet<>();

  /**
   * Takes the junk out of the HTML pages of a WARC file.
   *
   * @throws IOException when it cannot be read on
   */
  public void read(Path warc) throws IOException {
    try (InputFile file = InputFile.open(warc.toString(), LIMITS, null)) {
      RawReader reader =
          new WarcDump().open(file.content(), new Place(warc.toString(), ""), MAX_RECORD);
      for (RawItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof RawItem.Found found) {
          page(found);
        }
      }
    }
  }

  private void page(RawItem.Found found) throws IOException {
    WebPage page;
    try {
      page = new WebDecoder().decode(found.key(), found.value());
    } catch (InvalidRecordException e) {
      return;
    }
    if (page.html()) {
      Document document =
          Jsoup.parse(
              new ByteArrayInputStream(page.content()),
              page.charset().isEmpty() ? null : page.charset(),
              page.url());
      for (Element element : document.select(CODE)) {
        add(code, element.data());
      }
      document.select(CODE).remove();
      for (Element element : document.select(BOILERPLATE)) {
        add(boilerplate, HtmlText.of(element));
      }
    }
  }

  private static void add(Set<String> texts, String text) {
    String stripped = text.strip();
    if (stripped.length() >= SHORTEST) {
      int end = Math.min(LONGEST, stripped.length());
      boolean inside =
          end < stripped.length() && Character.isHighSurrogate(stripped.charAt(end - 1));
      texts.add(stripped.substring(0, inside ? end - 1 : end));
    }
  }

  /** Different scripts and style sheets. */
  public List<String> code() {
    return List.copyOf(code);
  }

  /** Different texts of menus, footers, forms and notices. */
  public List<String> boilerplate() {
    return List.copyOf(boilerplate);
  }
}
