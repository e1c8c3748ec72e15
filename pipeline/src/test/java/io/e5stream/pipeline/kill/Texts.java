package io.e5stream.pipeline.kill;

import java.util.Random;

/** Seeded English-like text. */
final class Texts {

  private static final String[] WORDS =
      ("river stone market window garden letter engine harbour winter music forest teacher copper"
              + " island kitchen planet village doctor bridge mountain silver paper summer train"
              + " painter ocean castle farmer valley camera lemon thunder carpet pilot orchard"
              + " measures carries finds opens paints follows repairs watches crosses keeps")
          .split(" ");

  private final Random random;

  Texts(Random random) {
    this.random = random;
  }

  /** Sentences of five to twelve words, of the given number of words in all. */
  String words(int count) {
    StringBuilder text = new StringBuilder();
    int left = 0;
    for (int i = 0; i < count; i++) {
      boolean begins = left == 0;
      if (begins) {
        left = 5 + random.nextInt(8);
      }
      String word = WORDS[random.nextInt(WORDS.length)];
      text.append(i == 0 ? "" : " ")
          .append(begins ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      left--;
      text.append(left == 0 || i == count - 1 ? "." : "");
    }
    return text.toString();
  }
}
