package io.e5stream.pipeline.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares two texts word by word, as a search by keywords would. */
final class ContentWords {

  private static final Set<String> STOP =
      Set.of(
          ("a an and are around as at be before between but by can could do does for from get gets"
                  + " has have how i if in into is it its me more most my no not of off on one only"
                  + " or our she should so than that the their them then there these they thing"
                  + " things this to until was we what when where which while who why will with"
                  + " within without won would you your")
              .split(" "));

  private static final int PREFIX = 5;

  private ContentWords() {}

  /** The words of both, also in another inflection: equal stems or five equal letters in front. */
  static Set<String> shared(String left, String right) {
    Set<String> shared = new TreeSet<>();
    for (String a : words(left)) {
      for (String b : words(right)) {
        if (stem(a).equals(stem(b)) || a.regionMatches(0, b, 0, PREFIX)) {
          shared.add(a + "/" + b);
        }
      }
    }
    return shared;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 1 && !STOP.contains(word))
        .forEach(words::add);
    return words;
  }

  private static String stem(String word) {
    String stem = word;
    for (String ending : new String[] {"s", "e", "est", "er", "ing", "ed", "ly", "e"}) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
        stem = stem.substring(0, stem.length() - ending.length());
      }
    }
    return stem;
  }
}
