package io.e5stream.embed.encoder.tuning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Measures tunings in turns, so that what disturbs the machine disturbs all of them, within a time
 * limit.
 *
 * <p>Before anything but the probe is run it is estimated how long it takes, so that the limit
 * holds on slow machines and for large models, too. A tuning is begun only if there is time for
 * enough samples of it; one that is clearly slower than another is given up after its first
 * samples, and its time goes to the next.
 */
final class Calibrator {

  /** More samples do not make a median much better. */
  private static final int MAX_SAMPLES = 7;

  /** Whose best sample stays below this part of the best median is given up. */
  private static final double HOPELESS = 0.8;

  private final Sampler sampler;
  private final LongSupplier clock;
  private final long limit;
  private final LongConsumer progress;

  private long start;

  /** Of one caller, over all that was run. */
  private long tokens;

  private long nanos;

  /**
   * @param clock nanoseconds
   * @param progress hears the nanoseconds that have passed, from time to time
   */
  Calibrator(Sampler sampler, LongSupplier clock, Duration limit, LongConsumer progress) {
    this.sampler = sampler;
    this.clock = clock;
    this.limit = limit.toNanos();
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @param candidates the most wanted first
   * @return one measurement for each candidate that there was time for, in their order
   */
  List<Measurement> measure(List<EncoderTuning> candidates) {
    start = clock.getAsLong();
    Sampler.Sample probe = sampler.probe();
    tokens = Math.max(1, probe.tokens());
    nanos = probe.nanos();
    List<Contender> waiting = new ArrayList<>();
    candidates.forEach(candidate -> waiting.add(new Contender(candidate)));
    List<Contender> all = List.copyOf(waiting);
    List<Contender> running = new ArrayList<>();
    admit(waiting, running);
    while (!running.isEmpty()) {
      round(running);
      giveUpHopeless(running, all.get(0));
      admit(waiting, running);
    }
    progress.accept(limit);
    return all.stream().filter(c -> c.samples() > 0).map(Contender::measurement).toList();
  }

  /** Lets those in for which there is time beside those that run already. */
  private void admit(List<Contender> waiting, List<Contender> running) {
    double promised = running.stream().mapToDouble(this::neededNanos).sum();
    for (Iterator<Contender> rest = waiting.iterator(); rest.hasNext(); ) {
      Contender next = rest.next();
      double needed = neededNanos(next);
      if (passed() + promised + needed <= limit) {
        promised += needed;
        running.add(next);
        rest.remove();
      }
    }
  }

  private void round(List<Contender> running) {
    for (Iterator<Contender> turns = running.iterator(); turns.hasNext(); ) {
      Contender contender = turns.next();
      boolean late = passed() + sampleNanos(contender) > limit;
      if (late || contender.samples() == MAX_SAMPLES) {
        turns.remove();
        continue;
      }
      Sampler.Sample sample = sampler.sample(contender.tuning());
      contender.add(sample);
      tokens += sampler.tokensPerCaller(contender.tuning());
      nanos += sample.nanos();
      progress.accept(Math.min(limit, passed()));
    }
  }

  /** The most wanted one stays: one disturbed sample must not decide about it. */
  private static void giveUpHopeless(List<Contender> running, Contender mostWanted) {
    double best = running.stream().mapToDouble(Contender::median).max().orElse(0);
    running.removeIf(contender -> contender != mostWanted && contender.best() < HOPELESS * best);
  }

  /** For the samples that it needs at least. */
  private double neededNanos(Contender contender) {
    int missing = Math.max(0, Choice.ENOUGH_SAMPLES - contender.samples());
    return missing * sampleNanos(contender);
  }

  /** Its own slowest sample; before it has one, at the speed of all. */
  private double sampleNanos(Contender contender) {
    return contender.samples() > 0
        ? contender.slowestNanos()
        : (double) nanos / tokens * sampler.tokensPerCaller(contender.tuning());
  }

  private long passed() {
    return clock.getAsLong() - start;
  }
}
