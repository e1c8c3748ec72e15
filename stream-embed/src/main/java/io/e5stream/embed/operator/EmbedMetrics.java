package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.BatchObserver;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * What the embedding operator measures.
 *
 * <p>Counters {@code texts} and {@code tokens} (prefix and special tokens included); histograms
 * {@code callTexts} (texts in one call of the encoder), {@code batchTexts} (texts in one run of the
 * model), {@code batchMillis} (time of one run), {@code embedMillis} (time of one call) and {@code
 * waitMillis} (how long the oldest change had waited); gauge {@code paddingShare} (part of the
 * tokens computed since the start that were padding, 0 to 1).
 */
final class EmbedMetrics implements BatchObserver {

  private static final int WINDOW = 1_000;

  private final Counter texts;
  private final Counter tokens;
  private final Histogram callTexts;
  private final Histogram batchTexts;
  private final Histogram batchMillis;
  private final Histogram embedMillis;
  private final Histogram waitMillis;
  private volatile long paddedTokens;

  EmbedMetrics(MetricGroup group) {
    texts = group.counter("texts");
    tokens = group.counter("tokens");
    callTexts = histogram(group, "callTexts");
    batchTexts = histogram(group, "batchTexts");
    batchMillis = histogram(group, "batchMillis");
    embedMillis = histogram(group, "embedMillis");
    waitMillis = histogram(group, "waitMillis");
    group.gauge("paddingShare", (Gauge<Double>) this::paddingShare);
  }

  @Override
  // One thread writes; others only read.
  @SuppressWarnings("NonAtomicVolatileUpdate")
  public void batch(int texts, int tokens, int paddedTokens, long nanos) {
    this.tokens.inc(tokens);
    this.paddedTokens += paddedTokens;
    batchTexts.update(texts);
    batchMillis.update(millis(nanos));
  }

  void call(int texts, long nanos) {
    this.texts.inc(texts);
    callTexts.update(texts);
    embedMillis.update(millis(nanos));
  }

  void waited(long millis) {
    waitMillis.update(millis);
  }

  double paddingShare() {
    long padded = paddedTokens;
    return padded == 0 ? 0 : 1 - Math.min(1, (double) tokens.getCount() / padded);
  }

  private static Histogram histogram(MetricGroup group, String name) {
    return group.histogram(name, new DescriptiveStatisticsHistogram(WINDOW));
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }
}
