package io.e5stream.pipeline.cli;

import io.e5stream.training.mine.MiningSettings;
import io.e5stream.training.mine.NegativeDraw;
import io.e5stream.training.mine.PositiveMargin;
import io.e5stream.training.mine.RankRange;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which of the passages found become negatives. */
final class MiningFlags {

  private abstract static class Parsed<T> implements CommandLine.ITypeConverter<T> {

    private final Function<String, T> parse;

    Parsed(Function<String, T> parse) {
      this.parse = parse;
    }

    @Override
    public T convert(String text) {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(e.getMessage());
      }
    }
  }

  private static final class Ranks extends Parsed<RankRange> {
    Ranks() {
      super(RankRange::parse);
    }
  }

  private static final class Margin extends Parsed<PositiveMargin> {
    Margin() {
      super(PositiveMargin::parse);
    }
  }

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--ranks",
      paramLabel = "FROM-TO",
      defaultValue = "10-100",
      converter = Ranks.class,
      description =
          "Which of the passages found may be negatives, without those that answer the query"
              + " (default: ${DEFAULT-VALUE}).")
  private RankRange ranks;

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      converter = Margin.class,
      description =
          "Leave out passages that score above this share of the positive's score in the same"
              + " search, since they may answer as well; or none (default: ${DEFAULT-VALUE}).")
  private PositiveMargin margin;

  @Option(
      names = "--negatives",
      paramLabel = "N",
      defaultValue = "7",
      description = "Negatives of a pair (default: ${DEFAULT-VALUE}).")
  private int negatives;

  @Option(
      names = "--draw",
      paramLabel = "WHICH",
      defaultValue = "random",
      description =
          "Which, where there are more: random, or first for the hardest (default:"
              + " ${DEFAULT-VALUE}).")
  private NegativeDraw draw;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draws others (default: ${DEFAULT-VALUE}).")
  private long seed;

  MiningSettings settings() {
    try {
      return new MiningSettings(ranks, margin, negatives, draw, seed);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
