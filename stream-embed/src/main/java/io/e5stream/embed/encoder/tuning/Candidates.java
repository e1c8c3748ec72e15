package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.Device;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which tunings are measured. */
final class Candidates {

  /** A processor's cache holds the intermediate values of some hundred tokens. */
  private static final List<Integer> CPU_BUDGETS = List.of(128, 256, 512, 1_024, 2_048);

  /** A GPU has thousands of cores to fill. */
  private static final List<Integer> CUDA_BUDGETS = List.of(512, 1_024, 2_048, 4_096, 8_192);

  /** That all cores together are best is more likely than that the untuned batch size is. */
  private static final double CALLERS_WEIGHT = 1.5;

  private Candidates() {}

  /**
   * All combinations, those nearest to what holds untuned first: where time is short, the rest is
   * left out.
   *
   * @param cores the most callers
   */
  static List<EncoderTuning> of(Device.Kind device, int cores) {
    EncoderTuning untuned = EncoderTuning.untuned(cores);
    List<EncoderTuning> candidates = new ArrayList<>();
    for (int callers : callers(cores)) {
      for (int budget : device == Device.Kind.CUDA ? CUDA_BUDGETS : CPU_BUDGETS) {
        candidates.add(new EncoderTuning(budget, callers));
      }
    }
    candidates.sort(
        Comparator.<EncoderTuning>comparingDouble(c -> distance(c, untuned))
            .thenComparing(EncoderTuning.MODEST));
    return candidates;
  }

  /** Powers of two, and all cores. */
  private static Set<Integer> callers(int cores) {
    Set<Integer> callers = new TreeSet<>(Set.of(cores));
    for (int power = 1; power < cores; power *= 2) {
      callers.add(power);
    }
    return callers;
  }

  /** How often one has to double or halve to get from one to the other. */
  private static double distance(EncoderTuning one, EncoderTuning other) {
    return doublings(one.batchTokens(), other.batchTokens())
        + CALLERS_WEIGHT * doublings(one.callers(), other.callers());
  }

  private static double doublings(int one, int other) {
    return Math.abs(Math.log((double) one / other) / Math.log(2));
  }
}
