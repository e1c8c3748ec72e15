package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;

class EmbedMetricsTest {

  private final Map<String, Metric> registered = new HashMap<>();

  @Test
  void measuresTextsTokensPaddingAndTimes() {
    EmbedMetrics metrics = new EmbedMetrics(group());
    assertThat(metrics.paddingShare()).isZero();

    metrics.batch(3, 90, 100, 7_000_000);
    metrics.batch(1, 60, 100, 9_000_000);
    metrics.call(4, 17_000_000);
    metrics.waited(50);

    assertThat(((Counter) registered.get("texts")).getCount()).isEqualTo(4);
    assertThat(((Counter) registered.get("tokens")).getCount()).isEqualTo(150);
    assertThat((double) ((Gauge<?>) registered.get("paddingShare")).getValue())
        .isCloseTo(0.25, within(1e-9));
    assertThat(max("batchTexts")).isEqualTo(3);
    assertThat(max("callTexts")).isEqualTo(4);
    assertThat(max("batchMillis")).isEqualTo(9);
    assertThat(max("embedMillis")).isEqualTo(17);
    assertThat(max("waitMillis")).isEqualTo(50);
  }

  private long max(String name) {
    return ((Histogram) registered.get(name)).getStatistics().getMax();
  }

  private UnregisteredMetricsGroup group() {
    return new UnregisteredMetricsGroup() {
      @Override
      public Counter counter(String name) {
        return keep(name, super.counter(name));
      }

      @Override
      public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        return keep(name, gauge);
      }

      @Override
      public <H extends Histogram> H histogram(String name, H histogram) {
        return keep(name, histogram);
      }

      private <M extends Metric> M keep(String name, M metric) {
        registered.put(name, metric);
        return metric;
      }
    };
  }
}
