package io.e5stream.filter.nemo;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;

/** NeMo-Curator: hash marks and ellipses for each word. */
public record SymbolsPerWord(double max) implements TextRule {

  public static final double DEFAULT = 0.1;

  @Override
  public String name() {
    return "nemo.symbols-per-word";
  }

  @Override
  public String meaning() {
    return "hash marks and ellipses for each word";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    return text.perWord(text.characters().hashes() + text.characters().ellipses());
  }
}
