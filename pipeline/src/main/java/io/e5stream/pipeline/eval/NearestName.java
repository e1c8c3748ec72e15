package io.e5stream.pipeline.eval;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which name was meant. */
public final class NearestName {

  private NearestName() {}

  /** The name with the fewest letters to change; the first of several. */
  public static String of(String misspelt, Collection<String> names) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return names.stream()
        .min(Comparator.comparingInt(name -> distance.apply(misspelt, name)))
        .orElseThrow(() -> new IllegalArgumentException("no names to choose from"));
  }
}
