package io.e5stream.pipeline.filter.measure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.pipeline.filter.measure.FilterMeasurement.Judged;

/** A measurement as JSON; a value that is no number is left out. */
public final class FilterMeasurementJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FilterMeasurementJson() {}

  public static String of(FilterMeasurement measurement, String pairs, long seed) {
    ObjectNode node = JSON.createObjectNode().put("pairs", pairs).put("seed", seed);
    put(node, "precision", measurement.precision());
    put(node.putObject("real"), measurement.real());
    ObjectNode kinds = node.putObject("junk");
    for (Judged kind : measurement.junk()) {
      ObjectNode junk = kinds.putObject(kind.kind());
      put(junk, kind);
      put(junk, "precision_at_equal_parts", measurement.precisionAtEqualParts(kind));
    }
    return node.toPrettyString();
  }

  private static void put(ObjectNode node, Judged judged) {
    node.put("pairs", judged.pairs()).put("rejected", judged.rejected());
    put(node, "rejected_share", judged.share());
    ObjectNode rules = node.putObject("by_rule");
    judged.byRule().forEach(rules::put);
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    }
  }
}
