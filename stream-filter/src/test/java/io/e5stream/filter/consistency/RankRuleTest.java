package io.e5stream.filter.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.Verdict.Rejected;
import org.junit.jupiter.api.Test;

class RankRuleTest {

  private final RankRule rule = new RankRule(2);

  @Test
  void acceptsRanksUpToK() {
    assertThat(rule.judge(new Ranks(1, 0, 9))).isEqualTo(Verdict.ACCEPTED);
    assertThat(rule.judge(new Ranks(2, 0, 9))).isEqualTo(Verdict.ACCEPTED);
    assertThat(rule.judge(new Ranks(0, 2, 9))).isEqualTo(Verdict.ACCEPTED);
    assertThat(rule.judge(new Ranks(2, 2, 9))).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void namesTheSideWhoseRankIsTooHigh() {
    assertThat(rule.judge(new Ranks(3, 0, 9))).isEqualTo(rejected(Side.QUERY, 3));
    assertThat(rule.judge(new Ranks(0, 3, 9))).isEqualTo(rejected(Side.PASSAGE, 3));
    assertThat(rule.judge(new Ranks(2, 8, 9))).isEqualTo(rejected(Side.PASSAGE, 8));
    assertThat(rule.judge(new Ranks(7, 8, 9))).isEqualTo(rejected(Side.QUERY, 7));
  }

  @Test
  void theWorseRankIsTheOneThatIsTold() {
    assertThat(new Ranks(2, 1, 9).worst()).isEqualTo(2);
    assertThat(new Ranks(0, 1, 9).worst()).isEqualTo(1);
  }

  @Test
  void noRankIsBelowOne() {
    assertThatThrownBy(() -> new RankRule(0)).hasMessageContaining("at least 1 but is 0");
  }

  private static Rejected rejected(Side side, int rank) {
    return new Rejected("consistency.rank", side, rank, Bound.AT_MOST, 2);
  }
}
