package io.e5stream.pipeline.kill;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.kill.StoreImage.Point;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StoreImageTest {

  @Test
  void equalImagesDoNotDiffer() {
    assertThat(image("a", point(0, 1, "text", 1, 0)).differencesFrom(one())).isEmpty();
    assertThat(image("a", point(0, 1, "text", 1, 0.001f)).differencesFrom(one())).isEmpty();
  }

  @Test
  void everyKindOfDifferenceIsFound() {
    StoreImage none = new StoreImage(Map.of());

    assertThat(none.differencesFrom(one())).singleElement().asString().contains("missing");
    assertThat(one().differencesFrom(none)).singleElement().asString().contains("too many");
    assertThat(image("a", point(0, 2, "text", 1, 0)).differencesFrom(one()))
        .anyMatch(line -> line.contains("version is"));
    assertThat(image("a", point(0, 1, "text", 1, 0.01f)).differencesFrom(one()))
        .singleElement()
        .asString()
        .contains("cosine 0.99995");
    assertThat(image("a", point(0, 1, "text")).differencesFrom(one()))
        .singleElement()
        .asString()
        .contains("cosine NaN");
  }

  @Test
  void manyDifferencesAreCounted() {
    Map<String, Point> points = new TreeMap<>();
    for (int i = 0; i < 25; i++) {
      points.put("point-" + i, point(0, 1, "text", 1));
    }

    assertThat(new StoreImage(points).differencesFrom(new StoreImage(Map.of())))
        .hasSize(11)
        .last()
        .isEqualTo("... and 15 more");
  }

  @Test
  void textsArePutTogetherFromOverlappingChunks() {
    Map<String, Point> points = new TreeMap<>();
    points.put("b", point(4, 1, "def", 1));
    points.put("a", point(0, 1, "ab cd", 1));
    StoreImage image = new StoreImage(points);

    assertThat(image.differencesFromTexts(Map.of("document", "ab cdef"))).isEmpty();
    assertThat(image.differencesFromTexts(Map.of())).hasSize(1);
    assertThat(image.differencesFromTexts(Map.of("document", "ab cdefg"))).hasSize(1);
    points.remove("a");
    assertThat(image.differencesFromTexts(Map.of("document", "def"))).hasSize(1);
  }

  private static StoreImage one() {
    return image("a", point(0, 1, "text", 1, 0));
  }

  private static StoreImage image(String id, Point point) {
    return new StoreImage(Map.of(id, point));
  }

  private static Point point(int start, int version, String text, float... vector) {
    return new Point(
        Map.of(
            "document_id", value("document"),
            "start", value(start),
            "version", value(version),
            "text", value(text)),
        vector);
  }
}
