package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** NeMo-Curator: characters that are part of a URL. */
public record Urls(double max) implements TextRule {

  public static final double DEFAULT = 0.2;

  @Override
  public String name() {
    return "nemo.urls";
  }

  @Override
  public String meaning() {
    return "characters of URLs, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.characters().share(UrlScanner.characters(text.text()));
  }
}
