package io.e5stream.eval.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the codes of a collection's judgements are worth. Some number the degrees of relevance the
 * other way round (Cranfield: 1 is best, 4 least, -1 marks rows to leave out), and a code is then
 * no gain.
 *
 * @param gains gain by code; a judgement whose code is not there is left out, as if nobody had
 *     judged. Empty leaves every judgement as it is.
 */
public record GainMap(Map<Integer, Integer> gains) {

  /** The judgements are gains themselves. */
  public static final GainMap NONE = new GainMap(Map.of());

  private static final Pattern ENTRY = Pattern.compile("\\s*(-?\\d{1,9})\\s*=\\s*(\\d{1,9})\\s*");

  public GainMap {
    gains = Collections.unmodifiableMap(new LinkedHashMap<>(gains));
    gains.forEach(
        (code, gain) -> {
          if (gain < 0) {
            throw new IllegalArgumentException(
                "code %d has the gain %d; it must not be negative".formatted(code, gain));
          }
        });
  }

  /**
   * Reads {@code 1=4,2=3,3=2,4=1}: code and gain, an integer each, the gain not negative.
   *
   * @throws IllegalArgumentException saying which part is wrong
   */
  public static GainMap parse(String text) {
    Map<Integer, Integer> gains = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      Matcher entry = ENTRY.matcher(part);
      if (!entry.matches()) {
        throw new IllegalArgumentException(
            "\"%s\" is no code with its gain; write code=gain,code=gain, such as 1=4,2=3"
                .formatted(part));
      }
      int code = Integer.parseInt(entry.group(1));
      if (gains.put(code, Integer.valueOf(entry.group(2))) != null) {
        throw new IllegalArgumentException("code %d has two gains".formatted(code));
      }
    }
    return new GainMap(gains);
  }

  /** The judgements with gains in place of codes; a query that has none left is not judged. */
  Judgements apply(Judgements judgements) {
    if (gains.isEmpty()) {
      return judgements;
    }
    Map<String, Map<String, Integer>> kept = new LinkedHashMap<>();
    judgements
        .byQuery()
        .forEach(
            (query, judged) ->
                judged.forEach(
                    (document, code) -> {
                      if (gains.containsKey(code)) {
                        kept.computeIfAbsent(query, q -> new LinkedHashMap<>())
                            .put(document, gains.get(code));
                      }
                    }));
    return new Judgements(kept);
  }

  /** Number of judgements that are left out, by code. */
  SortedMap<Integer, Integer> leftOut(Judgements judgements) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    if (!gains.isEmpty()) {
      judgements.byQuery().values().stream()
          .flatMap(judged -> judged.values().stream())
          .filter(code -> !gains.containsKey(code))
          .forEach(code -> counts.merge(code, 1, Integer::sum));
    }
    return counts;
  }
}
