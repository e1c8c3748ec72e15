package io.e5stream.sink;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.sink.StoreException.Kind;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a batch of changes into the store, in order for each document, and finds those that the
 * store refuses. Writing the same batch again changes nothing. Belongs to one thread, which it
 * blocks.
 *
 * <p>Segments are written one after the other. Of each, first all new points are upserted (each
 * only over points of its document's version or an older one), then stale chunks and deleted
 * documents go, then payloads are refreshed. A crash between these steps is repaired when the
 * changes are replayed.
 *
 * <p>A refused document leaves its older version in the store, as a record that cannot be decoded
 * does; of the refused version nothing stays. A document that takes several upserts may have
 * overwritten a part of its older version before it is refused: then all of it goes, because half a
 * document is worse than none.
 */
final class BatchWriter {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

  /** A change that cannot be stored, and why. */
  record Rejection(EmbeddedChange change, String cause) {}

  private final StoreWriter store;
  private final DocumentPoints encoder;
  private final BatchLimits limits;
  private final SinkRules rules;

  BatchWriter(StoreWriter store, DocumentPoints encoder, BatchLimits limits, SinkRules rules) {
    this.store = store;
    this.encoder = encoder;
    this.limits = limits;
    this.rules = rules;
  }

  /**
   * Writes a batch; when it returns, all of it but the rejections is confirmed.
   *
   * @throws StoreException when the store is away for too long, or for a fatal error
   */
  List<Rejection> write(List<EmbeddedChange> changes) throws InterruptedException {
    List<Rejection> rejections = new ArrayList<>();
    List<PreparedChange> prepared = new ArrayList<>(changes.size());
    for (EmbeddedChange change : changes) {
      try {
        prepared.add(PreparedChange.of(change, encoder));
      } catch (StoreException e) {
        requireRecordLevel(e);
        rejections.add(new Rejection(change, e.getMessage()));
      }
    }
    for (List<PreparedChange> segment : limits.segments(prepared)) {
      writeOrBisect(segment, rejections);
    }
    return rejections;
  }

  private void writeOrBisect(List<PreparedChange> segment, List<Rejection> rejections)
      throws InterruptedException {
    if (segment.size() == 1) {
      writeOrReject(segment.get(0), rejections);
      return;
    }
    try {
      writeSegment(segment);
    } catch (StoreException e) {
      requireRecordLevel(e);
      int half = segment.size() / 2;
      writeOrBisect(segment.subList(0, half), rejections);
      writeOrBisect(segment.subList(half, segment.size()), rejections);
    }
  }

  private void writeSegment(List<PreparedChange> segment) throws InterruptedException {
    List<PointStruct> points = new ArrayList<>();
    segment.forEach(change -> points.addAll(change.points()));
    for (List<PointStruct> upsert : limits.upserts(points)) {
      store.upsert(upsert, updateFilter(segment));
    }
    finish(segment);
  }

  private void writeOrReject(PreparedChange change, List<Rejection> rejections)
      throws InterruptedException {
    int upserts = 0;
    try {
      for (List<PointStruct> upsert : limits.upserts(change.points())) {
        store.upsert(upsert, updateFilter(List.of(change)));
        upserts++;
      }
      finish(List.of(change));
    } catch (StoreException e) {
      requireRecordLevel(e);
      removePart(change, upserts > 0);
      rejections.add(new Rejection(change.change(), e.getMessage()));
    }
  }

  /** What follows the upserts of a segment. */
  private void finish(List<PreparedChange> segment) throws InterruptedException {
    List<Filter> gone = new ArrayList<>();
    Map<Filter, Map<String, Value>> payloads = new LinkedHashMap<>();
    for (PreparedChange change : segment) {
      switch (change.action()) {
        case INDEX ->
            gone.add(
                VersionFilters.replaced(change.id(), change.version(), change.points().size()));
        case DELETE -> {
          if (rules.tombstones()) {
            gone.add(VersionFilters.upTo(change.id(), change.version()));
          }
        }
        case REFRESH -> payloads.put(refreshable(change), change.payload());
      }
    }
    store.delete(gone);
    store.setPayloads(payloads);
  }

  private Filter updateFilter(List<PreparedChange> segment) {
    return rules.conditionalUpdate()
        ? VersionFilters.any(
            segment.stream()
                .filter(change -> !change.points().isEmpty())
                .map(BatchWriter::overwritable)
                .toList())
        : null;
  }

  private static Filter overwritable(PreparedChange change) {
    return VersionFilters.upTo(change.id(), change.version());
  }

  /** Points of an older content stay as they are: the store has refused the present one. */
  private Filter refreshable(PreparedChange change) {
    long newest = rules.conditionalUpdate() ? change.version() : Document.MAX_VERSION;
    return VersionFilters.between(change.id(), change.contentVersion(), newest);
  }

  private void removePart(PreparedChange change, boolean olderVersionDamaged)
      throws InterruptedException {
    if (change.points().isEmpty()) {
      return;
    }
    try {
      store.delete(
          List.of(
              olderVersionDamaged
                  ? VersionFilters.upTo(change.id(), change.version())
                  : VersionFilters.between(change.id(), change.version(), change.version())));
    } catch (StoreException e) {
      requireRecordLevel(e);
      LOG.warn("Nothing removed of the refused document {}: {}", change.id(), e.getMessage());
    }
  }

  private static void requireRecordLevel(StoreException error) {
    if (error.kind() != Kind.RECORD) {
      throw error;
    }
  }
}
