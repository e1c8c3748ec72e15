package io.e5stream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutcomeTallyTest {

  @Test
  void eachOutcomeHasItsOwnCount() {
    OutcomeTally tally = new OutcomeTally();
    long n = 1;
    for (Outcome outcome : Outcome.values()) {
      tally.add(outcome, n);
      tally.add(outcome);
      n *= 10;
    }

    OutcomeTotals totals = tally.snapshot();
    assertThat(totals).isEqualTo(new OutcomeTotals(2, 11, 101, 1001, 10001, 100001));
    assertThat(totals.sum()).isEqualTo(111117);
    for (Outcome outcome : Outcome.values()) {
      assertThat(totals.of(outcome)).isEqualTo(tally.total(outcome));
    }
  }

  @Test
  void restoringSeveralSnapshotsSums() {
    OutcomeTally tally = new OutcomeTally();
    OutcomeTotals one = new OutcomeTotals(1, 2, 3, 4, 5, 6);
    OutcomeTotals two = new OutcomeTotals(10, 20, 30, 40, 50, 60);
    tally.restore(one);
    tally.restore(two);

    assertThat(tally.snapshot()).isEqualTo(one.plus(two));
  }

  @Test
  void refusesToCountBackwards() {
    assertThatThrownBy(() -> new OutcomeTally().add(Outcome.DELETED, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("deleted");
  }
}
