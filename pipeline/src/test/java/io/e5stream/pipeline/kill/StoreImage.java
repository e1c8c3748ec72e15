package io.e5stream.pipeline.kill;

import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that an index holds.
 *
 * @param points by their id
 */
record StoreImage(Map<String, Point> points) {

  /** Vectors are equal when their cosine is at least this. */
  static final double SAME = 0.99999;

  private static final int SHOWN = 10;

  /**
   * A point of the store.
   *
   * @param vector as stored
   */
  record Point(Map<String, Value> payload, float[] vector) {

    String label() {
      return "%s chunk %d version %d \"%s\""
          .formatted(
              text("document_id"), number("chunk"), number("version"), abbreviated(text("text")));
    }

    String text(String key) {
      return payload.getOrDefault(key, Value.getDefaultInstance()).getStringValue();
    }

    long number(String key) {
      return payload.getOrDefault(key, Value.getDefaultInstance()).getIntegerValue();
    }

    private static String abbreviated(String text) {
      return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
  }

  static StoreImage of(Collection<RetrievedPoint> retrieved) {
    Map<String, Point> points = new TreeMap<>();
    for (RetrievedPoint point : retrieved) {
      List<Float> data = point.getVectors().getVector().getDense().getDataList();
      float[] vector = new float[data.size()];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = data.get(i);
      }
      String id =
          point.getId().hasUuid()
              ? point.getId().getUuid()
              : String.valueOf(point.getId().getNum());
      Point before = points.put(id, new Point(new TreeMap<>(point.getPayloadMap()), vector));
      if (before != null) {
        throw new AssertionError("the store lists point " + id + " twice");
      }
    }
    return new StoreImage(points);
  }

  /** What differs from the image that should be, point by point; the first ten, then a count. */
  List<String> differencesFrom(StoreImage expected) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(points.keySet());
    ids.addAll(expected.points.keySet());
    for (String id : ids) {
      Point is = points.get(id);
      Point should = expected.points.get(id);
      if (is == null) {
        differences.add("missing: " + should.label());
      } else if (should == null) {
        differences.add("too many: " + is.label());
      } else {
        compare(is, should, differences);
      }
    }
    return firstOf(differences);
  }

  private static void compare(Point is, Point should, List<String> differences) {
    if (!is.payload.equals(should.payload)) {
      differences.add("payload: is %s, should be %s".formatted(is.label(), should.label()));
      for (String key : should.payload.keySet()) {
        Value value = is.payload.get(key);
        if (!should.payload.get(key).equals(value)) {
          differences.add(
              "  %s is <%s>, should be <%s>".formatted(key, value, should.payload.get(key)));
        }
      }
    }
    double cosine = cosine(is.vector, should.vector);
    if (!(cosine >= SAME)) {
      differences.add("vector of %s: cosine %.6f".formatted(is.label(), cosine));
    }
  }

  /** NaN, which is not the same, when a vector is missing, zero, or of another length. */
  private static double cosine(float[] one, float[] two) {
    if (one.length != two.length) {
      return Double.NaN;
    }
    double dot = 0;
    double squaresOne = 0;
    double squaresTwo = 0;
    for (int i = 0; i < one.length; i++) {
      dot += (double) one[i] * two[i];
      squaresOne += (double) one[i] * one[i];
      squaresTwo += (double) two[i] * two[i];
    }
    return dot / Math.sqrt(squaresOne * squaresTwo);
  }

  /** What differs from the documents that should be there, by their text put together again. */
  List<String> differencesFromTexts(Map<String, String> expected) {
    List<String> differences = new ArrayList<>();
    Map<String, String> texts = texts();
    TreeSet<String> ids = new TreeSet<>(texts.keySet());
    ids.addAll(expected.keySet());
    for (String id : ids) {
      if (!Objects.equals(texts.get(id), expected.get(id))) {
        differences.add(
            "text of %s: is <%s>, should be <%s>".formatted(id, texts.get(id), expected.get(id)));
      }
    }
    return firstOf(differences);
  }

  private Map<String, String> texts() {
    Map<String, TreeMap<Long, Point>> chunks = new TreeMap<>();
    points
        .values()
        .forEach(
            point ->
                chunks
                    .computeIfAbsent(point.text("document_id"), id -> new TreeMap<>())
                    .put(point.number("start"), point));
    Map<String, String> texts = new TreeMap<>();
    chunks.forEach((id, list) -> texts.put(id, joined(list.values())));
    return texts;
  }

  private static String joined(Collection<Point> chunks) {
    StringBuilder text = new StringBuilder();
    for (Point chunk : chunks) {
      if (chunk.number("start") > text.length()) {
        text.append("[gap]");
      }
      int known =
          (int) Math.min(text.length() - chunk.number("start"), chunk.text("text").length());
      text.append(chunk.text("text").substring(Math.max(0, known)));
    }
    return text.toString();
  }

  private static List<String> firstOf(List<String> differences) {
    if (differences.size() <= SHOWN) {
      return differences;
    }
    List<String> first = new ArrayList<>(differences.subList(0, SHOWN));
    first.add("... and %d more".formatted(differences.size() - SHOWN));
    return first;
  }
}
