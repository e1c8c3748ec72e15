package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;

class SinkOptionsTest {

  @Test
  void keysAndDefaults() {
    Map<String, Object> expected = new TreeMap<>();
    expected.put("qdrant.url", "http://localhost:6334");
    expected.put("qdrant.api-key", null);
    expected.put("qdrant.tls.ca-file", null);
    expected.put("qdrant.connect-timeout", Duration.ofSeconds(10));
    expected.put("sink.batch.max-documents", 256);
    expected.put("sink.batch.max-points", 512);
    expected.put("sink.batch.max-size", MemorySize.ofMebiBytes(3));
    expected.put("sink.batch.max-age", Duration.ofMillis(500));
    expected.put("sink.request.deadline", Duration.ofSeconds(10));
    expected.put("sink.retry.initial-backoff", Duration.ofMillis(200));
    expected.put("sink.retry.max-backoff", Duration.ofSeconds(5));
    expected.put("sink.retry.max-duration", Duration.ofMinutes(10));
    expected.put("search.limit", 10);
    expected.put("search.chunks-per-document", 3);

    Map<String, Object> actual = new TreeMap<>();
    Arrays.stream(SinkOptions.class.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .map(SinkOptionsTest::option)
        .forEach(option -> actual.put(option.key(), option.defaultValue()));
    assertThat(actual).isEqualTo(expected);
  }

  private static ConfigOption<?> option(java.lang.reflect.Field field) {
    try {
      return (ConfigOption<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
