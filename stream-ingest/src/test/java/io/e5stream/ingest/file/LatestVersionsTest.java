package io.e5stream.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.TextPair;
import org.junit.jupiter.api.Test;

class LatestVersionsTest {

  private final LatestVersions latest = new LatestVersions();

  private static CleanPairLine pair(String passage, long version) {
    return new CleanPairLine(
        "news:1", new TextPair("news:1", "query", passage, "news", "{}"), version);
  }

  private static CleanPairLine withdrawn(long version) {
    return new CleanPairLine("news:1", null, version);
  }

  private void note(CleanPairLine... lines) {
    for (CleanPairLine line : lines) {
      latest.note(line);
    }
  }

  @Test
  void theHighestVersionCountsWhereverItStands() {
    note(pair("new", 7), pair("old", 3), withdrawn(5));

    assertThat(latest.take(pair("old", 3))).isFalse();
    assertThat(latest.take(withdrawn(5))).isFalse();
    assertThat(latest.take(pair("new", 7))).isTrue();
  }

  @Test
  void aLineThatComesTwiceCountsOnce() {
    note(pair("a", 7), pair("a", 7));

    assertThat(latest.take(pair("a", 7))).isTrue();
    assertThat(latest.take(pair("a", 7))).isFalse();
  }

  @Test
  void whatIsWithdrawnIsNoPairUntilItComesBack() {
    note(pair("a", 1), withdrawn(2));
    assertThat(latest.take(pair("a", 1))).isFalse();
    assertThat(latest.take(withdrawn(2))).isFalse();

    note(pair("b", 3));
    assertThat(latest.take(pair("b", 3))).isTrue();
  }

  @Test
  void twoTextsOfOneVersionAreOfTwoRuns() {
    note(pair("a", 7));
    assertThatThrownBy(() -> latest.note(pair("b", 7)))
        .hasMessageContaining("version 7 of news:1 says something else");
    assertThatThrownBy(() -> latest.note(withdrawn(7))).hasMessageContaining("version 7");
    note(pair("c", 8), pair("b", 7));
    assertThat(latest.take(pair("c", 8))).isTrue();
  }
}
