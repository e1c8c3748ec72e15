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
        .mapToObj(
            i ->
                "passage: The %s and the %s, part %d."
                    .formatted(WORDS.get(i % 8), WORDS.get((3 * i + 1) % 8), i))
        .toList();
  }
}
