package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstSentenceTest {

  private static FirstSentence of(String text) {
    return FirstSentence.of(text).orElseThrow();
  }

  @Test
  void partsInsideTheFirstParagraph() {
    assertThat(of("Green tea is never fermented.  It is\nsteamed.\n\nThen it is dried."))
        .isEqualTo(
            new FirstSentence(
                "Green tea is never fermented.", "It is\nsteamed.\n\nThen it is dried."));
  }

  @Test
  void aSentenceMayRunOverLinesButNotOverParagraphs() {
    assertThat(of("Green tea is\nnever fermented. It is steamed.").sentence())
        .isEqualTo("Green tea is never fermented.");
    assertThat(of("Green tea is never fermented.\n\nIt is steamed."))
        .isEqualTo(new FirstSentence("Green tea is never fermented.", "It is steamed."));
    assertThat(FirstSentence.of("Notes of a gardener in spring\n\nIt is steamed. So it is."))
        .as("no mark ends the paragraph")
        .isEmpty();
  }

  @Test
  void anAbbreviationIsNoSentence() {
    assertThat(of("Dr. Miller found the leaves in the garden. They were green.").sentence())
        .isEqualTo("Dr. Miller found the leaves in the garden.");
  }

  @Test
  void oneLetterLessIsNoSentenceOfItsOwn() {
    String nineteen = "Abcdefghij klmnopqrs.";
    String twenty = "Abcdefghij klmnopqrst.";
    assertThat(Letters.count(nineteen)).isEqualTo(FirstSentence.MIN_LETTERS - 1);
    assertThat(of(nineteen + " Next one.").sentence()).isEqualTo(nineteen + " Next one.");
    assertThat(of(twenty + " Next one.")).isEqualTo(new FirstSentence(twenty, "Next one."));
  }

  @Test
  void marksAreThoseOfManyScriptsAndMayBeQuoted() {
    assertThat(of("緑茶は発酵させないお茶のことをいいますから。次は紅茶です。").sentence()).isEqualTo("緑茶は発酵させないお茶のことをいいますから。");
    assertThat(of("Is it true that green tea is steamed? It is.").rest()).isEqualTo("It is.");
    assertThat(of("\"Green tea is never fermented!\" It is steamed.").sentence())
        .isEqualTo("\"Green tea is never fermented!\"");
  }

  @Test
  void aTextWithoutCapitalsHasSentencesToo() {
    assertThat(of("green tea is never fermented .  it is steamed at 1.5 bar . so it is ."))
        .isEqualTo(
            new FirstSentence(
                "green tea is never fermented .", "it is steamed at 1.5 bar . so it is ."));
    assertThat(of("green tea is steamed at 1.5 bar or more. it is dried.").sentence())
        .isEqualTo("green tea is steamed at 1.5 bar or more.");
    assertThat(of("Green tea is dried, e.g. in pans. It keeps well.").sentence())
        .as("with capitals none is added")
        .isEqualTo("Green tea is dried, e.g. in pans.");
  }

  @Test
  void nothingIsNoSentence() {
    assertThat(FirstSentence.of("")).isEmpty();
    assertThat(FirstSentence.of("...")).isEmpty();
    assertThat(of("A text of one sentence has no rest.").rest()).isEmpty();
  }
}
