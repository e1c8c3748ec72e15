package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PointIdsTest {

  /** Computed with Python's hashlib and uuid. Changing them orphans every stored point. */
  @Test
  void idsAreThoseOfEveryOtherImplementation() {
    assertThat(PointIds.of("doc-1", 0)).hasToString("89856b17-8b5a-519a-be72-b07f1f32b358");
    assertThat(PointIds.of("doc-1", 1)).hasToString("917582da-c824-5340-8df2-dba4442ba184");
    assertThat(PointIds.of("Zürich 😀", 70000)).hasToString("20ec629f-f88b-5592-924a-74ea2f7ab2d2");
  }

  @Test
  void differentChunksAndDocumentsHaveDifferentIds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Set<String> names = new HashSet<>();
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      // Short ids of few letters, so that any ambiguity of the encoding would show.
      String document =
          random
              .ints(1 + random.nextInt(3), 0, 4)
              .mapToObj(Integer::toString)
              .reduce("", String::concat);
      int chunk = random.nextInt(200);
      names.add(chunk + "/" + document);
      UUID id = PointIds.of(document, chunk);
      assertThat(id.version()).as("seed %d", seed).isEqualTo(5);
      assertThat(id.variant()).as("seed %d", seed).isEqualTo(2);
      ids.add(id);
    }
    assertThat(ids).as("seed %d", seed).hasSameSizeAs(names);
  }
}
