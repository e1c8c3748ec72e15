package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentlyIndexedTest {

  private final RecentlyIndexed recent = new RecentlyIndexed();

  @Test
  void knowsWhatWasAddedSinceTheLastBarrier() {
    recent.add("a");
    assertThat(recent.contains("a")).isTrue();
    assertThat(recent.contains("b")).isFalse();

    recent.clear();
    assertThat(recent.contains("a")).isFalse();
  }

  @Test
  void forgetsFirstWhatWasAddedLongestAgo() {
    recent.add("a");
    recent.add("b");
    recent.add("a");
    // With a and b that makes one more than there is room for: b, added before a was again, goes.
    for (int i = 0; i < RecentlyIndexed.CAPACITY - 1; i++) {
      recent.add("filler " + i);
    }
    assertThat(recent.contains("b")).isFalse();
    assertThat(recent.contains("a")).isTrue();

    recent.add("one more");
    assertThat(recent.contains("a")).isFalse();
  }
}
