package io.e5stream.training.run;

import io.e5stream.training.pair.PairCheck;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.SkipReason;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.pair.TrainingPairJson;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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
    MessageDigest digest = sha256();
    PairCheck check =
        new PairCheck(
            settings.get(TrainingOptions.MAX_CHARACTERS),
            settings.get(TrainingOptions.NEGATIVES),
            settings.get(TrainingOptions.DISTILLATION),
            pair -> {
              pairs.add(pair);
              digest.update(TrainingPairJson.write(pair));
            });
    source.forEach(check);
    return new TrainingData(
        pairs, check.skipped(), source.description(), HexFormat.of().formatHex(digest.digest()));
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
