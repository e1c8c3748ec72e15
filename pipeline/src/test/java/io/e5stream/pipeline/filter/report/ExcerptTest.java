package io.e5stream.pipeline.filter.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

  @Test
  void keepsWhatFits() {
    assertThat(Excerpt.of(" abc ", 3)).isEqualTo("abc");
    assertThat(Excerpt.of("", 3)).isEmpty();
  }

  @Test
  void cutsBetweenGraphemes() {
    assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc\u2026");
    assertThat(Excerpt.of("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301e\u0301\u2026");
    assertThat(Excerpt.of("aaaa" + FAMILY + "b", 5)).isEqualTo("aaaa" + FAMILY + "\u2026");
    assertThat(Excerpt.of("\u0634\u0643\u0631\u0627", 2)).isEqualTo("\u0634\u0643\u2026");
  }

  @Test
  void aPileOfMarksIsBounded() {
    assertThat(Excerpt.of("a" + "\u0301".repeat(10_000), 10).length()).isLessThan(50);
  }

  @Test
  void showsNoControlsAndNoHalves() {
    assertThat(Excerpt.of("a\u0000b\ud800c\nd", 9)).isEqualTo("a\ufffdb\ufffdc\nd");
  }
}
