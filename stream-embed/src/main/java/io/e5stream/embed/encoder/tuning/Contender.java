package io.e5stream.embed.encoder.tuning;

import java.util.ArrayList;
import java.util.List;

/** A tuning that is being measured. */
final class Contender {

  private final EncoderTuning tuning;
  private final List<Double> rates = new ArrayList<>();
  private long slowestNanos;

  Contender(EncoderTuning tuning) {
    this.tuning = tuning;
  }

  EncoderTuning tuning() {
    return tuning;
  }

  void add(Sampler.Sample sample) {
    rates.add(sample.tokensPerSecond());
    slowestNanos = Math.max(slowestNanos, sample.nanos());
  }

  long slowestNanos() {
    return slowestNanos;
  }

  int samples() {
    return rates.size();
  }

  double best() {
    return rates.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /** 0 without samples; of two in the middle the slower one. */
  double median() {
    return rates.isEmpty() ? 0 : rates.stream().sorted().toList().get((rates.size() - 1) / 2);
  }

  Measurement measurement() {
    return new Measurement(tuning, median(), samples());
  }
}
