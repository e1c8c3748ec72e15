package io.e5stream.training.run;

import io.e5stream.training.pair.PairCheck;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.SkipReason;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.pair.TrainingPairJson;
import io.e5stream.training.settings.BatchMixing;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The pairs of a run, in memory.
 *
 * @param pairs those that can be trained on
 * @param skipped the others, counted
 * @param source what the user calls where they are from
 * @param hash sha256, in hex, of the pairs in their order
 */
public record TrainingData(
    List<TrainingPair> pairs, Map<SkipReason, Long> skipped, String source, String hash) {

  public TrainingData {
    pairs = List.copyOf(pairs);
    skipped = Map.copyOf(skipped);
  }

  /** Reads and checks all pairs. */
  public static TrainingData read(PairSource source, TrainSettings settings) throws IOException {
    List<TrainingPair> pairs = new ArrayList<>();
    PairCheck check =
        new PairCheck(
            settings.get(TrainingOptions.MAX_CHARACTERS),
            settings.get(TrainingOptions.NEGATIVES),
            settings.get(TrainingOptions.DISTILLATION),
            pairs::add);
    source.forEach(check);
    Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    skipped.putAll(check.skipped());
    if (settings.get(TrainingOptions.MIXING) == BatchMixing.ONE_SOURCE) {
      dropSmallSources(pairs, settings.get(TrainingOptions.BATCH_SIZE), skipped);
    }
    MessageDigest digest = sha256();
    pairs.forEach(pair -> digest.update(TrainingPairJson.write(pair)));
    return new TrainingData(
        pairs, skipped, source.description(), HexFormat.of().formatHex(digest.digest()));
  }

  /** They would never fill a batch, in any epoch. */
  private static void dropSmallSources(
      List<TrainingPair> pairs, int batch, Map<SkipReason, Long> skipped) {
    Map<String, Long> sizes =
        pairs.stream().collect(Collectors.groupingBy(TrainingPair::source, Collectors.counting()));
    long before = pairs.size();
    if (pairs.removeIf(pair -> sizes.get(pair.source()) < batch)) {
      skipped.put(SkipReason.SMALL_SOURCE, before - pairs.size());
    }
  }

  /** Pairs read, whether trained on or not. */
  public long read() {
    return pairs.size() + skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
