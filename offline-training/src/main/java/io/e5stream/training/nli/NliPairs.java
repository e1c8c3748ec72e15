package io.e5stream.training.nli;

import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * NLI data as pairs, as SimCSE uses them (Gao et al. 2021, arXiv:2104.08821): of each premise,
 * every hypothesis that it entails is a passage, and those that contradict it are the hard
 * negatives. A premise that nothing contradicts gives pairs without negatives; one that entails
 * nothing gives none. Holds the file's texts in memory. Used by one thread.
 */
public final class NliPairs implements PairSource {

  /** What these pairs name as their source. */
  public static final String SOURCE = "nli";

  /** Of one premise: more than a batch takes. */
  private static final int MAX_NEGATIVES = 7;

  private record Hypotheses(List<NliExample> entailed, List<String> contradicting) {
    Hypotheses() {
      this(new ArrayList<>(1), new ArrayList<>(1));
    }
  }

  private final NliFile file;

  private NliPairs(NliFile file) {
    this.file = file;
  }

  /**
   * Finds the file.
   *
   * @throws IOException when there is none
   */
  public static NliPairs of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "no such file");
    }
    return new NliPairs(new NliFile(file));
  }

  @Override
  public String description() {
    return file.file().toString();
  }

  @Override
  public long forEach(Consumer<TrainingPair> consumer) throws IOException {
    Map<String, Hypotheses> byPremise = new LinkedHashMap<>();
    file.forEach(example -> add(example, byPremise));
    long count = 0;
    for (Hypotheses hypotheses : byPremise.values()) {
      List<String> negatives =
          hypotheses.contradicting().stream().distinct().limit(MAX_NEGATIVES).toList();
      for (NliExample entailed : hypotheses.entailed()) {
        consumer.accept(
            new TrainingPair(
                SOURCE + ":" + entailed.place(),
                entailed.premise(),
                entailed.hypothesis(),
                SOURCE,
                negatives,
                List.of()));
        count++;
      }
    }
    return count;
  }

  private static void add(NliExample example, Map<String, Hypotheses> byPremise) {
    if (example.label() == NliLabel.ENTAILMENT) {
      of(example, byPremise).entailed().add(example);
    } else if (example.label() == NliLabel.CONTRADICTION) {
      of(example, byPremise).contradicting().add(example.hypothesis());
    }
  }

  private static Hypotheses of(NliExample example, Map<String, Hypotheses> byPremise) {
    return byPremise.computeIfAbsent(example.premise(), premise -> new Hypotheses());
  }
}
