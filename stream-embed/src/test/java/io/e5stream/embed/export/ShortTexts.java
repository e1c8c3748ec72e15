package io.e5stream.embed.export;

import java.util.List;
import java.util.stream.IntStream;

/** As few and as short texts as an export takes. */
final class ShortTexts {

  private static final List<String> WORDS =
      List.of("sun", "harbour", "vaccine", "rules of chess", "old bridge", "whale", "tax", "bread");

  private ShortTexts() {}

  static List<String> sample() {
    return IntStream.range(0, BundleExport.LEAST_TEXTS)
        .mapToObj(i -> "passage: %s %d".formatted(WORDS.get(i % WORDS.size()), i))
        .toList();
  }
}
