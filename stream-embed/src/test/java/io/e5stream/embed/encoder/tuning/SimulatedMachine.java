package io.e5stream.embed.encoder.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A machine whose speed is given, with a clock that only its work moves. */
final class SimulatedMachine implements Sampler {

  final List<EncoderTuning> samples = new ArrayList<>();
  long nanos;

  private final ToDoubleFunction<EncoderTuning> tokensPerSecond;

  SimulatedMachine(ToDoubleFunction<EncoderTuning> tokensPerSecond) {
    this.tokensPerSecond = tokensPerSecond;
  }

  @Override
  public Sample probe() {
    EncoderTuning one = new EncoderTuning(512, 1);
    return took(64, tokensPerSecond.applyAsDouble(one));
  }

  @Override
  public Sample sample(EncoderTuning tuning) {
    samples.add(tuning);
    return took(tuning.callers() * tokensPerCaller(tuning), tokensPerSecond.applyAsDouble(tuning));
  }

  @Override
  public long tokensPerCaller(EncoderTuning tuning) {
    return 2L * Math.max(256, tuning.batchTokens());
  }

  private Sample took(long tokens, double rate) {
    long took = (long) (tokens * 1e9 / rate);
    nanos += took;
    return new Sample(tokens, took);
  }
}
