package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.mine.MiningSettings;
import io.e5stream.training.mine.NegativeDraw;
import io.e5stream.training.mine.PositiveMargin;
import io.e5stream.training.mine.RankRange;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class MiningFlagsTest {

  @Command
  private static final class Holder {
    @Mixin private MiningFlags flags;
  }

  private static MiningSettings parse(String... args) {
    Holder holder = new Holder();
    new CommandLine(holder).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
    return holder.flags.settings();
  }

  @Test
  void defaultsAreThoseOfTheLibrary() {
    assertThat(parse()).isEqualTo(MiningSettings.DEFAULTS);
  }

  @Test
  void eachCanBeSet() {
    assertThat(parse("--ranks=1-5", "--margin=none", "--negatives=3", "--draw=first", "--seed=9"))
        .isEqualTo(
            new MiningSettings(new RankRange(1, 5), PositiveMargin.NONE, 3, NegativeDraw.FIRST, 9));
  }
}
