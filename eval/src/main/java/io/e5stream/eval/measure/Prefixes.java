package io.e5stream.eval.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which prefixes a model was measured with: published numbers differ in it. */
public enum Prefixes {
  /** Those of the bundle; both sides of a symmetric task take the query's. */
  BUNDLE,
  /** None at all, as in public benchmark runs that treat all models alike. */
  NONE;

  /** Name in files and on the command line. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Throws IllegalArgumentException when there is no such setting. */
  @JsonCreator
  public static Prefixes of(String label) {
    for (Prefixes prefixes : values()) {
      if (prefixes.label().equals(label)) {
        return prefixes;
      }
    }
    throw new IllegalArgumentException("no prefixes setting " + label + "; there is: bundle, none");
  }
}
