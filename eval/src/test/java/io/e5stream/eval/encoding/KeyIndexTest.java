package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyIndexTest {

  @Test
  void agreesWithAMap() {
    Random random = new Random(5);
    KeyIndex index = new KeyIndex();
    Map<TextKey, Integer> map = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      // Few distinct low halves: most keys collide.
      TextKey key = new TextKey(random.nextInt(5_000), random.nextInt(3));
      assertThat(index.get(key)).isEqualTo(map.getOrDefault(key, KeyIndex.ABSENT));
      index.put(key, i);
      map.put(key, i);
    }
    assertThat(map.size()).isGreaterThan(10_000);
    assertThat(index.size()).isEqualTo(map.size());
    map.forEach((key, record) -> assertThat(index.get(key)).isEqualTo(record));

    index.clear();
    assertThat(index.size()).isZero();
    assertThat(index.get(map.keySet().iterator().next())).isEqualTo(KeyIndex.ABSENT);
  }
}
