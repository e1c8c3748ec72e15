package io.e5stream.filter.operator;

import static io.e5stream.filter.operator.TestPairs.accepted;
import static io.e5stream.filter.operator.TestPairs.bad;
import static io.e5stream.filter.operator.TestPairs.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Side;
import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.RejectedVersion;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Probes, owners and verdicts together, one change after another. */
class DuplicateStateTest {

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final DuplicateSettings SETTINGS =
      new DuplicateSettings(DuplicateMode.NEAR, Duration.ofDays(30), 5, 14, 8);

  private static final String TEXT = TestPairs.words(new Random(1), 80, 500);
  private static final String NEAR = TEXT.replaceFirst("w\\d+$", "otherwise");
  private static final String OTHER = TestPairs.words(new Random(2), 80, 500);

  private final Random random = new Random(3);
  private DuplicateNetwork network;

  @BeforeEach
  void open() throws Exception {
    network = new DuplicateNetwork(SETTINGS);
  }

  @AfterEach
  void close() throws Exception {
    network.close();
  }

  private Judged verdict(Judged judged) throws Exception {
    network.send(judged);
    network.drain(random);
    List<Judged> out = network.take();
    assertThat(out).hasSize(1);
    return out.get(0);
  }

  @Test
  void nearAndExactDuplicatesAreTold() throws Exception {
    assertThat(verdict(accepted("a", TEXT, 1, 1)).isAccepted()).isTrue();
    assertThat(verdict(accepted("b", OTHER, 2, 2)).isAccepted()).isTrue();

    Judged near = verdict(accepted("c", NEAR, 3, 3));
    assertThat(near.rejected().rule()).isEqualTo("duplicate.near");
    assertThat(near.rejected().side()).isEqualTo(Side.PASSAGE);
    assertThat(near.rejected().value()).isBetween(1.0, 14.0);
    assertThat(near.rejected().threshold()).isZero();
    assertThat(near.duplicateOf()).isEqualTo("news:a");

    Judged exact = verdict(Judged.passed(TestPairs.formed("d", "what is a", TEXT, 4, 4)));
    assertThat(exact.rejected().rule()).isEqualTo("duplicate.exact");
    assertThat(exact.rejected().side()).isEqualTo(Side.PAIR);
    assertThat(exact.duplicateOf()).isEqualTo("news:a");
  }

  @Test
  void noPairIsADuplicateOfItsOwnEarlierVersion() throws Exception {
    verdict(accepted("a", TEXT, 1, 1));
    assertThat(verdict(accepted("a", NEAR, 2, 2)).isAccepted()).isTrue();
    network.restart();
    assertThat(verdict(accepted("a", TEXT, 3, 3)).isAccepted()).isTrue();
  }

  @Test
  void whatAPairLeavesIsFree() throws Exception {
    verdict(accepted("a", TEXT, 1, 1));
    assertThat(verdict(accepted("b", TEXT, 2, 2)).isAccepted()).isFalse();
    verdict(accepted("a", OTHER, 3, 3));
    network.restart();
    assertThat(verdict(accepted("b", TEXT, 4, 4)).isAccepted()).as("changed").isTrue();
    assertThat(verdict(accepted("c", OTHER, 5, 5)).isAccepted()).isFalse();
    verdict(withdrawn("a", 6, 6));
    assertThat(verdict(accepted("c", OTHER, 7, 7)).isAccepted()).as("withdrawn").isTrue();
    verdict(bad("c", "too bad", 8, 8));
    assertThat(verdict(accepted("d", OTHER, 9, 9)).isAccepted()).as("rejected").isTrue();
  }

  @Test
  void aVersionThatIsTurnedDownLeavesAKeptOnesClaimsStanding() throws Exception {
    try (DuplicateNetwork keeping = new DuplicateNetwork(SETTINGS, RejectedVersion.KEEP)) {
      network.close();
      network = keeping;
      verdict(accepted("other", OTHER, 1, 1));
      verdict(accepted("a", TEXT, 2, 2));
      verdict(bad("a", "too bad", 3, 3));
      assertThat(verdict(accepted("b", TEXT, 4, 4)).duplicateOf()).isEqualTo("news:a");
      assertThat(verdict(accepted("a", OTHER, 5, 5)).duplicateOf()).isEqualTo("news:other");
      network.restart();
      assertThat(verdict(accepted("b", NEAR, 6, 6)).duplicateOf()).isEqualTo("news:a");
      assertThat(verdict(accepted("a", NEAR, 7, 7)).isAccepted()).as("its own").isTrue();
      verdict(withdrawn("a", 8, 8));
      assertThat(verdict(accepted("b", TEXT, 9, 9)).isAccepted()).as("withdrawn").isTrue();
    }
  }

  @Test
  void releasingDoesNotTakeFromAnotherOwner() throws Exception {
    verdict(accepted("young", TEXT, 1, 9));
    assertThat(verdict(accepted("old", TEXT, 2, 1)).isAccepted()).as("older, later").isTrue();
    verdict(withdrawn("young", 3, 9));
    assertThat(verdict(accepted("next", TEXT, 4, 10)).duplicateOf()).isEqualTo("news:old");
  }

  @Test
  void anOlderVersionThatComesLateAsksAndReleasesNothing() throws Exception {
    verdict(accepted("a", TEXT, 5, 1));
    assertThat(verdict(accepted("a", OTHER, 4, 1)).isAccepted())
        .as("the last stage drops it")
        .isTrue();
    assertThat(verdict(accepted("b", OTHER, 6, 2)).isAccepted()).isTrue();
    assertThat(verdict(accepted("c", TEXT, 7, 3)).isAccepted()).isFalse();
  }

  @Test
  void aTextIsForgottenAfterItsTime() throws Exception {
    network.setTime(DAY);
    verdict(accepted("a", TEXT, 1, DAY));
    network.setTime(30 * DAY);
    assertThat(verdict(accepted("b", TEXT, 2, 30 * DAY)).isAccepted()).isFalse();
    network.setTime(31 * DAY);
    network.restart();
    assertThat(verdict(accepted("c", TEXT, 3, 31 * DAY)).isAccepted()).isTrue();
  }

  @Test
  void aPairKeepsItsPlaceAsLongAsItsClaimsStand() throws Exception {
    verdict(accepted("a", TEXT, 1, 0));
    network.setTime(29 * DAY);
    verdict(accepted("a", TEXT, 2, 29 * DAY));
    verdict(accepted("b", OTHER, 3, 30 * DAY));
    network.setTime(58 * DAY);
    assertThat(verdict(accepted("a", OTHER, 4, 58 * DAY)).isAccepted()).as("still older").isTrue();
    assertThat(verdict(accepted("b", OTHER, 5, 58 * DAY)).duplicateOf()).isEqualTo("news:a");
  }

  @Test
  void withoutWordsOnlyTheVerySameTextCounts() throws Exception {
    verdict(accepted("a", "!!! ??? ...", 1, 1));
    assertThat(verdict(accepted("b", "!!! ??? ...", 2, 2)).isAccepted()).isTrue();
    assertThat(
            verdict(Judged.passed(TestPairs.formed("c", "what is a", "!!! ??? ...", 3, 3)))
                .duplicateOf())
        .isEqualTo("news:a");
  }

  @Test
  void pairsThatWereNeverAcceptedLeaveNoState() throws Exception {
    for (int i = 0; i < 100; i++) {
      verdict(bad("bad" + i, TEXT, i, i));
      verdict(withdrawn("gone" + i, i, i));
    }
    assertThat(network.remembered()).isZero();
    verdict(accepted("a", TEXT, 1, 1));
    assertThat(network.remembered()).isEqualTo(1 + 15);
  }
}
