package io.e5stream.pipeline.bench;

import com.sun.management.OperatingSystemMXBean;
import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.bench.Spread;
import io.e5stream.filter.perplexity.ArpaReader;
import io.e5stream.filter.perplexity.ArpaWriter;
import io.e5stream.filter.perplexity.KneserNey;
import io.e5stream.filter.perplexity.NGramCounts;
import io.e5stream.filter.perplexity.NGramModel;
import io.e5stream.ingest.TextPair;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Times the rules on one thread, side by side: every round gives every side its turn. What counts
 * is the time that the process was on a core, so that other programs' turns are left out; they
 * still take cache and clock from it. Garbage collection is in it, whose threads are not the one
 * that makes the garbage; so is what is left of compilation after the round that is not counted.
 */
public final class FilterBench {

  private static final int ORDER = 5;
  private static final double NANOSECONDS = 1e9;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final FilterPairs timed;
  private final Map<String, ToIntFunction<TextPair>> sides;
  private final Map<String, Integer> sums = new LinkedHashMap<>();

  private FilterBench(FilterPairs timed, NGramModel model) {
    this.timed = timed;
    this.sides = FilterSides.of(model);
  }

  /** With a model of one's own. */
  public static FilterBench with(FilterPairs pairs, Path model) throws IOException {
    return new FilterBench(pairs, ArpaReader.read(model));
  }

  /** With a 5-gram model of every second pair's passage; the others are timed. */
  public static FilterBench training(FilterPairs pairs) throws IOException {
    if (pairs.pairs().size() < 2) {
      throw new IllegalArgumentException(pairs.source() + " has a single pair; two are the least");
    }
    NGramCounts counts = new NGramCounts(ORDER);
    pairs.half(1).pairs().forEach(pair -> pair.passage().lines().forEach(counts::add));
    Path file = Files.createTempFile("bench-filter", ".arpa");
    try {
      ArpaWriter.write(KneserNey.estimate(counts), file);
      return new FilterBench(pairs.half(0), ArpaReader.read(file));
    } finally {
      Files.delete(file);
    }
  }

  /**
   * Measures.
   *
   * @param rounds turns that each side gets, after one that is not counted
   * @param seconds that a turn lasts at least
   * @return pairs a second on one core
   */
  public List<BenchRow> run(int rounds, double seconds) {
    Map<String, double[]> rates = new LinkedHashMap<>();
    sides.keySet().forEach(name -> rates.put(name, new double[rounds]));
    for (int round = -1; round < rounds; round++) {
      for (Map.Entry<String, ToIntFunction<TextPair>> side : sides.entrySet()) {
        double rate = turn(side.getKey(), side.getValue(), seconds);
        if (round >= 0) {
          rates.get(side.getKey())[round] = rate;
        }
      }
    }
    List<BenchRow> rows = new ArrayList<>();
    rates.forEach(
        (name, values) -> {
          Spread spread = Spread.of(values);
          rows.add(
              new BenchRow(
                  name, spread.median(), null, null, spread.min(), spread.median(), spread.max()));
        });
    return rows;
  }

  private double turn(String name, ToIntFunction<TextPair> side, double seconds) {
    long start = System.nanoTime();
    long cpuStart = PROCESS.getProcessCpuTime();
    long done = 0;
    do {
      int sum = 0;
      for (TextPair pair : timed.pairs()) {
        sum += side.applyAsInt(pair);
      }
      sums.put(name, sum);
      done += timed.pairs().size();
    } while (System.nanoTime() - start < seconds * NANOSECONDS);
    return done * NANOSECONDS / (PROCESS.getProcessCpuTime() - cpuStart);
  }

  /** Pairs that are timed. */
  public int pairs() {
    return timed.pairs().size();
  }

  /** Pairs that a profile's side accepted. */
  public int accepted(String side) {
    return sums.get(side);
  }

  /** What each side is. */
  public static Map<String, String> descriptions() {
    return FilterSides.descriptions();
  }
}
