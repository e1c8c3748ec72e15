package io.e5stream.sink;

import io.qdrant.client.grpc.Points.PointStruct;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much goes into one upsert.
 *
 * @param maxPoints most points
 * @param maxBytes most bytes of points; a single larger point goes alone
 */
record BatchLimits(int maxPoints, long maxBytes) implements Serializable {

  BatchLimits {
    if (maxPoints < 1 || maxBytes < 1) {
      throw new IllegalArgumentException(
          "%s = %d and %s = %d bytes must be positive"
              .formatted(
                  SinkOptions.MAX_BATCH_POINTS.key(),
                  maxPoints,
                  SinkOptions.MAX_BATCH_SIZE.key(),
                  maxBytes));
    }
  }

  /**
   * Cuts a batch into segments to be written one after the other. No document occurs twice in a
   * segment, because the store judges all points of a request against the state before it. A
   * segment's points fit in one upsert, unless it is a single long document.
   */
  List<List<PreparedChange>> segments(List<PreparedChange> changes) {
    List<List<PreparedChange>> segments = new ArrayList<>();
    List<PreparedChange> segment = new ArrayList<>();
    Set<String> documents = new HashSet<>();
    long points = 0;
    long bytes = 0;
    for (PreparedChange change : changes) {
      boolean full =
          points + change.points().size() > maxPoints || bytes + change.bytes() > maxBytes;
      if (!segment.isEmpty() && (full || documents.contains(change.id()))) {
        segments.add(segment);
        segment = new ArrayList<>();
        documents.clear();
        points = 0;
        bytes = 0;
      }
      segment.add(change);
      documents.add(change.id());
      points += change.points().size();
      bytes += change.bytes();
    }
    if (!segment.isEmpty()) {
      segments.add(segment);
    }
    return segments;
  }

  /** Cuts points into upserts, in order. */
  List<List<PointStruct>> upserts(List<PointStruct> points) {
    List<List<PointStruct>> upserts = new ArrayList<>();
    List<PointStruct> upsert = new ArrayList<>();
    long bytes = 0;
    for (PointStruct point : points) {
      long size = point.getSerializedSize();
      if (!upsert.isEmpty() && (upsert.size() == maxPoints || bytes + size > maxBytes)) {
        upserts.add(upsert);
        upsert = new ArrayList<>();
        bytes = 0;
      }
      upsert.add(point);
      bytes += size;
    }
    if (!upsert.isEmpty()) {
      upserts.add(upsert);
    }
    return upserts;
  }
}
