package io.e5stream.eval.report.page;

import io.e5stream.eval.report.page.Sections.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers the sources of expected values in the order of their first use. */
final class Sources {

  /** Only web addresses become links: no text of a result may become a script. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:)\\]]");

  private final List<String> texts = new ArrayList<>();

  /** The number of a source; null for no source. */
  String number(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!texts.contains(text)) {
      texts.add(text);
    }
    return Integer.toString(texts.indexOf(text) + 1);
  }

  /** All that were numbered. */
  List<Source> list() {
    return texts.stream().map(text -> source(number(text), text)).toList();
  }

  private static Source source(String number, String text) {
    Matcher address = ADDRESS.matcher(text);
    return address.find()
        ? new Source(
            number,
            text.substring(0, address.start()),
            address.group(),
            text.substring(address.end()))
        : new Source(number, text, null, "");
  }
}
