package io.e5stream.pipeline.filter.measure;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Ways to spoil a text. */
enum Garbling {
  /** The letters of each word in another order. */
  SHUFFLED_LETTERS {
    @Override
    String apply(String text, Random random) {
      int[] points = text.codePoints().toArray();
      for (int start = 0; start < points.length; start++) {
        int end = start;
        while (end < points.length && Character.isLetter(points[end])) {
          end++;
        }
        for (int i = end - 1; i > start; i--) {
          int j = start + random.nextInt(i - start + 1);
          int point = points[i];
          points[i] = points[j];
          points[j] = point;
        }
        start = end;
      }
      return new String(points, 0, points.length);
    }
  },
  /** Each letter another one, of a to z. */
  RANDOM_LETTERS {
    @Override
    String apply(String text, Random random) {
      return text.codePoints()
          .map(c -> Character.isLetter(c) ? 'a' + random.nextInt(26) : c)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  },
  /** Any printable ASCII characters, as long as the text. */
  RANDOM_CHARACTERS {
    @Override
    String apply(String text, Random random) {
      return random
          .ints(text.codePointCount(0, text.length()), '!', '~' + 1)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  },
  /** UTF-8 taken for UTF-16. */
  WRONG_DECODING {
    @Override
    String apply(String text, Random random) {
      return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_16LE);
    }
  };

  abstract String apply(String text, Random random);
}
