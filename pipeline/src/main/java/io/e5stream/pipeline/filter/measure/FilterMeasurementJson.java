package io.e5stream.pipeline.filter.measure;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.pipeline.filter.measure.FilterMeasurement.Judged;
import java.util.Locale;

/** A measurement as JSON; a value that is no number is left out. */
public final class FilterMeasurementJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FilterMeasurementJson() {}

  /**
   * As JSON.
   *
   * @param pairs the file of the real pairs
   * @param half the part of them that was measured
   * @param rules what the rules reject
   * @param check what the rules or the consistency check reject; null where there was none
   */
  public static String of(
      String pairs, Half half, long seed, FilterMeasurement rules, ConsistencyMeasurement check) {
    ObjectNode node = JSON.createObjectNode().put("pairs", pairs).put("half", name(half));
    put(node.put("seed", seed), rules);
    if (check != null) {
      ObjectNode with = node.putObject("with_consistency");
      with.put("direction", name(check.settings().direction()))
          .put("k", check.settings().k())
          .put("storage", name(check.settings().storage()))
          .put("model", check.model())
          .put("pool", check.pool());
      put(with, check.measurement());
    }
    return node.toPrettyString();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void put(ObjectNode node, FilterMeasurement measurement) {
    put(node, "precision", measurement.precision());
    put(node.putObject("real"), measurement.real());
    ObjectNode kinds = node.putObject("junk");
    for (Judged kind : measurement.junk()) {
      ObjectNode junk = kinds.putObject(kind.kind());
      put(junk, kind);
      put(junk, "precision_at_equal_parts", measurement.precisionAtEqualParts(kind));
    }
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
