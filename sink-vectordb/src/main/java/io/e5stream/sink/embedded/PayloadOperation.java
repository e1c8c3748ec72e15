package io.e5stream.sink.embedded;

import io.e5stream.sink.embedded.PointCollection.Operation;
import io.e5stream.sink.embedded.PointEffect.Remove;
import io.e5stream.sink.embedded.PointEffect.Repay;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointsSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Deletions and payload updates of selected points. */
final class PayloadOperation {

  private PayloadOperation() {}

  static Operation delete(PointsSelector selector) {
    PointSelection selection = PointSelection.of(selector);
    return store ->
        new Remove(selection.select(store, false).stream().map(StoredPoint::key).toList());
  }

  /**
   * Merges fields into the payload; a null removes its field.
   *
   * @param path object to merge into; empty for the payload itself
   */
  static Operation set(PointsSelector selector, Map<String, Value> fields, String path) {
    if (path.isEmpty()) {
      return change(selector, old -> PayloadPath.mergeTop(old, fields));
    }
    PayloadPath target = PayloadPath.parse(path);
    return change(selector, old -> target.merge(old, fields));
  }

  static Operation overwrite(PointsSelector selector, Map<String, Value> payload) {
    return change(selector, old -> payload);
  }

  static Operation deleteKeys(PointsSelector selector, List<String> keys) {
    List<PayloadPath> paths = keys.stream().map(PayloadPath::parse).toList();
    return change(
        selector,
        old -> {
          Map<String, Value> payload = old;
          for (PayloadPath path : paths) {
            payload = path.remove(payload);
          }
          return payload;
        });
  }

  static Operation clear(PointsSelector selector) {
    return change(selector, old -> Map.of());
  }

  private static Operation change(
      PointsSelector selector, UnaryOperator<Map<String, Value>> change) {
    PointSelection selection = PointSelection.of(selector);
    return store -> {
      Map<PointKey, Map<String, Value>> payloads = new HashMap<>();
      for (StoredPoint point : selection.select(store, true)) {
        payloads.put(point.key(), Map.copyOf(change.apply(point.payload())));
      }
      return new Repay(payloads);
    };
  }
}
