package io.e5stream.pipeline.filter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.filter.Finding;
import io.e5stream.filter.Verdict;
import java.util.Locale;

/** An explanation as a line of JSON. */
public final class ExplanationJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExplanationJson() {}

  public static String line(Explanation explanation) {
    ObjectNode node = JSON.createObjectNode();
    node.put("record", explanation.record().number());
    if (explanation.record() instanceof FilterRecord.Pair pair) {
      node.put("id", pair.pair().id());
      node.put("source", pair.pair().source());
    }
    if (explanation.verdict() instanceof Verdict.Rejected rejected) {
      node.put("verdict", "rejected");
      node.put("rule", rejected.rule());
      node.put("side", rejected.side().label());
    } else {
      node.put("verdict", "accepted");
    }
    ObjectNode masked = node.putObject("masked");
    explanation
        .masked()
        .forEach((kind, count) -> masked.put(kind.name().toLowerCase(Locale.ROOT), count));
    ArrayNode findings = node.putArray("findings");
    explanation.findings().forEach(finding -> add(findings.addObject(), finding));
    return node.toString();
  }

  private static void add(ObjectNode node, Finding finding) {
    node.put("rule", finding.rule());
    node.put("side", finding.side().label());
    if (finding.applies()) {
      node.put("value", finding.value());
    } else {
      node.putNull("value");
    }
    node.put("allowed", finding.limit().bound().sign());
    node.put("threshold", finding.limit().threshold());
    node.put("passes", finding.passes());
  }
}
