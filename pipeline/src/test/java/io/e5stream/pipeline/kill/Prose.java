package io.e5stream.pipeline.kill;

import java.util.Random;

/** Seeded English sentences that the rules for pairs accept, no two alike. */
final class Prose {

  private static final String[] NOUNS =
      ("river stone market window garden letter engine harbour winter forest teacher copper island"
              + " kitchen planet village doctor bridge mountain silver summer train painter ocean"
              + " castle farmer valley camera lemon carpet pilot orchard")
          .split(" ");
  private static final String[] VERBS =
      ("carries finds opens paints follows repairs watches crosses keeps measures builds leaves"
              + " remembers cleans sells")
          .split(" ");

  private final Random random;

  Prose(Random random) {
    this.random = random;
  }

  /** So many sentences. */
  String sentences(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ")
          .append("The %s by the %s %s a %s, ".formatted(noun(), noun(), verb(), noun()))
          .append("and the %s that it %s is in the %s.".formatted(noun(), verb(), noun()));
    }
    return text.toString();
  }

  String question() {
    return "Where is the %s of the %s with the %s %s?".formatted(noun(), noun(), noun(), noun());
  }

  String heading() {
    return Character.toUpperCase(noun().charAt(0)) + noun() + " and " + noun();
  }

  private String noun() {
    return NOUNS[random.nextInt(NOUNS.length)];
  }

  private String verb() {
    return VERBS[random.nextInt(VERBS.length)];
  }
}
