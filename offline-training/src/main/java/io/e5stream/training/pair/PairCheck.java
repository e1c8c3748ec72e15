package io.e5stream.training.pair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lets those pairs through that can be trained on, and counts the others by reason. Holds 128 bits
 * of each pair, no texts. Used by one thread.
 */
public final class PairCheck implements Consumer<TrainingPair> {

  private final Consumer<TrainingPair> next;
  private final int maxCharacters;
  private final int negatives;
  private final boolean scores;
  private final Set<String> seen = new HashSet<>();
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private long taken;

  /**
   * A check.
   *
   * @param maxCharacters of a side
   * @param negatives that a pair must have
   * @param scores whether a pair must have a teacher's scores
   * @param next takes what is let through
   */
  public PairCheck(int maxCharacters, int negatives, boolean scores, Consumer<TrainingPair> next) {
    this.maxCharacters = maxCharacters;
    this.negatives = negatives;
    this.scores = scores;
    this.next = next;
  }

  @Override
  public void accept(TrainingPair pair) {
    Optional<SkipReason> reason = reason(pair);
    if (reason.isPresent()) {
      skipped.merge(reason.get(), 1L, Long::sum);
    } else {
      taken++;
      next.accept(pair);
    }
  }

  /** Pairs let through. */
  public long taken() {
    return taken;
  }

  /** Pairs that were not, by reason. */
  public Map<SkipReason, Long> skipped() {
    return Map.copyOf(skipped);
  }

  private Optional<SkipReason> reason(TrainingPair pair) {
    if (pair.query().isBlank() || pair.passage().isBlank()) {
      boolean both = pair.query().isBlank() && pair.passage().isBlank();
      return Optional.of(both ? SkipReason.EMPTY : SkipReason.ONE_SIDED);
    }
    if (Math.max(pair.query().length(), pair.passage().length()) > maxCharacters) {
      return Optional.of(SkipReason.OVER_LONG);
    }
    if (usable(pair) < negatives) {
      return Optional.of(SkipReason.FEW_NEGATIVES);
    }
    if (scores && pair.scores().isEmpty()) {
      return Optional.of(SkipReason.NO_SCORES);
    }
    return seen.add(key(pair)) ? Optional.empty() : Optional.of(SkipReason.DUPLICATE);
  }

  /** Hard negatives at the head of the list that can be trained on. */
  private long usable(TrainingPair pair) {
    return pair.negatives().stream()
        .takeWhile(text -> !text.isBlank() && text.length() <= maxCharacters)
        .count();
  }

  private static String key(TrainingPair pair) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(pair.query().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xff); // no byte of UTF-8
      byte[] hash = digest.digest(pair.passage().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
