package io.e5stream.sink.embedded;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.qdrant.client.grpc.Collections.Distance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCompactorTest {

  private static final VectorSpace SPACE = new VectorSpace(2, Distance.Dot);

  @TempDir Path directory;
  private PointCollection collection;

  @BeforeEach
  void fill() throws IOException {
    collection = PointCollection.create("c", directory.resolve("c"), SPACE);
    for (int round = 0; round < 20; round++) {
      for (long id = 0; id < 50; id++) {
        write(TestPoints.put(id, new float[] {round, id}, Map.of("round", value(round))));
      }
    }
    write(TestPoints.remove(7));
    write(new PointEffect.Repay(Map.of(PointKey.of(8), Map.of("only", value("payload")))));
  }

  private void write(PointEffect effect) throws IOException {
    collection.write(store -> effect);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void keepsTheStateAndShrinksTheLog() throws IOException {
    Map<PointKey, String> before = TestPoints.state(collection);
    long length = collection.log().length();
    LogCompactor.compact(collection, step -> {});
    assertThat(collection.log().length()).isLessThan(length / 10);
    assertThat(files(directory.resolve("c"))).hasSize(1);
    write(TestPoints.put(1000, new float[] {1, 1}, Map.of()));
    assertThat(collection.lastOperation()).isEqualTo(1003);
    Map<PointKey, String> after = TestPoints.state(collection);
    after.remove(PointKey.of(1000));
    assertThat(after).isEqualTo(before);
    assertReopensAs(directory.resolve("c"), TestPoints.state(collection), 1003);
  }

  @Test
  void aCrashAtAnyStepLosesNothing() throws IOException {
    Map<LogCompactor.Step, Path> images = new EnumMap<>(LogCompactor.Step.class);
    Map<PointKey, String> before = TestPoints.state(collection);
    LogCompactor.compact(
        collection,
        step -> {
          try {
            Path image = directory.resolve("image-" + step);
            TestPoints.copy(directory.resolve("c"), image);
            images.put(step, image);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    assertThat(images).containsOnlyKeys(LogCompactor.Step.values());
    for (Path image : images.values()) {
      assertReopensAs(image, before, 1002);
    }
  }

  @Test
  void afterAFailureTheOldLogGoesOn() throws IOException {
    long id = 5000;
    for (LogCompactor.Step failing : LogCompactor.Step.values()) {
      assertThat(
              catchThrowable(
                  () ->
                      LogCompactor.compact(
                          collection,
                          step -> {
                            if (step == failing) {
                              throw new IllegalStateException("at " + step);
                            }
                          })))
          .hasMessage("at " + failing);
      write(TestPoints.put(id++, new float[] {1, 1}, Map.of()));
      Path image = directory.resolve("after-" + failing);
      TestPoints.copy(directory.resolve("c"), image);
      assertReopensAs(image, TestPoints.state(collection), collection.lastOperation());
    }
  }

  @Test
  void writesGoOnMeanwhile() throws IOException {
    AtomicBoolean once = new AtomicBoolean();
    LogCompactor.compact(
        collection,
        step -> {
          if (step == LogCompactor.Step.POINTS_COPIED && !once.getAndSet(true)) {
            try {
              write(TestPoints.put(1, new float[] {9, 9}, Map.of()));
              write(TestPoints.remove(2));
              write(TestPoints.put(3000, new float[] {3, 3}, Map.of()));
              write(new PointEffect.Repay(Map.of(PointKey.of(4), Map.of("late", value(1)))));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
    assertThat(collection.store().get(PointKey.of(2))).isNull();
    assertReopensAs(directory.resolve("c"), TestPoints.state(collection), 1006);
  }

  @Test
  void operationNumbersNeverGoBack() throws IOException {
    for (long id = 0; id < 50; id++) {
      write(TestPoints.remove(id));
    }
    long last = collection.lastOperation();
    LogCompactor.compact(collection, step -> {});
    assertReopensAs(directory.resolve("c"), Map.of(), last);
  }

  private void assertReopensAs(Path path, Map<PointKey, String> expected, long lastOperation)
      throws IOException {
    Path copy = directory.resolve("reopened-" + System.nanoTime());
    TestPoints.copy(path, copy);
    try (PointCollection reopened = PointCollection.open("c", copy, SPACE)) {
      assertThat(TestPoints.state(reopened)).isEqualTo(expected);
      assertThat(reopened.lastOperation()).isEqualTo(lastOperation);
    }
    assertThat(files(copy)).as("leftovers of %s", path).hasSize(1);
  }
}
