package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTest {

  @Test
  void whatStandsBeforeTheFirstHeadingHasNone() {
    assertThat(Section.of("lead\n\n# A\n\nof a\n\nmore\n## B\nof b\n\nC\n===\n\nof c"))
        .containsExactly(
            new Section("", "lead"),
            new Section("A", "of a\n\nmore"),
            new Section("B", "of b"),
            new Section("C", "of c"));
  }

  @Test
  void textsMayBeEmpty() {
    assertThat(Section.of("")).containsExactly(new Section("", ""));
    assertThat(Section.of("# A\n# B\nof b"))
        .containsExactly(new Section("", ""), new Section("A", ""), new Section("B", "of b"));
  }

  @Test
  void withoutHeadingsItIsAllOne() {
    assertThat(Section.of("one\n\ntwo")).containsExactly(new Section("", "one\n\ntwo"));
  }
}
