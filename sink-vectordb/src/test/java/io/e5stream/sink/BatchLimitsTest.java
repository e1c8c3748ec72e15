package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.grpc.Points.PointStruct;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchLimitsTest {

  private static final DocumentPoints ENCODER = new DocumentPoints(Changes.DIMENSION);

  @Test
  void segmentsKeepTheOrderTheLimitsAndOneChangePerDocument() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      BatchLimits limits = new BatchLimits(1 + random.nextInt(6), 500 + random.nextInt(3_000));
      List<PreparedChange> batch = batch(random);
      List<List<PreparedChange>> segments = limits.segments(batch);

      assertThat(segments.stream().flatMap(List::stream).toList())
          .as("seed %d", seed)
          .isEqualTo(batch);
      for (List<PreparedChange> segment : segments) {
        assertThat(segment.stream().map(PreparedChange::id).collect(Collectors.toSet()))
            .as("seed %d", seed)
            .hasSameSizeAs(segment);
        if (segment.size() > 1) {
          int points = segment.stream().mapToInt(c -> c.points().size()).sum();
          long bytes = segment.stream().mapToLong(PreparedChange::bytes).sum();
          assertThat(points).as("seed %d", seed).isLessThanOrEqualTo(limits.maxPoints());
          assertThat(bytes).as("seed %d", seed).isLessThanOrEqualTo(limits.maxBytes());
        }
      }
    }
  }

  @Test
  void upsertsKeepTheOrderAndTheLimits() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      BatchLimits limits = new BatchLimits(1 + random.nextInt(6), 300 + random.nextInt(2_000));
      List<PointStruct> points =
          batch(random).stream().flatMap(change -> change.points().stream()).toList();
      List<List<PointStruct>> upserts = limits.upserts(points);

      assertThat(upserts.stream().flatMap(List::stream).toList())
          .as("seed %d", seed)
          .isEqualTo(points);
      for (List<PointStruct> upsert : upserts) {
        assertThat(upsert).hasSizeBetween(1, limits.maxPoints());
        long bytes = upsert.stream().mapToLong(PointStruct::getSerializedSize).sum();
        assertThat(upsert.size() == 1 || bytes <= limits.maxBytes()).as("seed %d", seed).isTrue();
      }
    }
  }

  private static List<PreparedChange> batch(Random random) {
    List<PreparedChange> batch = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      String id = "d" + random.nextInt(8);
      String[] chunks = new String[random.nextInt(12)];
      for (int c = 0; c < chunks.length; c++) {
        chunks[c] = "x".repeat(1 + random.nextInt(400));
      }
      batch.add(
          PreparedChange.of(
              chunks.length == 0 ? Changes.delete(id, i) : Changes.index(id, i, chunks), ENCODER));
    }
    return batch;
  }
}
