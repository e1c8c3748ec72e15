package io.e5stream.training.consistency;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.PairFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What was filtered how, and what came of it.
 *
 * @param source where the pairs are from
 * @param bundle the model that ranked them
 * @param precision in which numbers it was asked to run
 * @param settings of the filter
 * @param counts of pairs
 */
public record FilterReport(
    String source, Bundle bundle, String precision, FilterSettings settings, FilterCounts counts) {

  public static final String FILE = PairFiles.FILTERED;

  private static final JsonMapper JSON = new JsonMapper();

  /** Writes it into a directory. */
  public void write(Path directory) throws IOException {
    // The same line ends everywhere.
    var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    String text = JSON.writer(printer).writeValueAsString(tree()) + "\n";
    Files.write(directory.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode tree() {
    ObjectNode node = JSON.createObjectNode();
    node.put("source", source);
    node.putObject("bundle")
        .put("id", bundle.id())
        .put("hash", bundle.hash())
        .put("precision", precision);
    node.putObject("settings")
        .put("direction", settings.direction().name().toLowerCase(Locale.ROOT))
        .put("rank", settings.k())
        .put("pool", settings.pool())
        .put("seed", settings.seed())
        .put("storage", settings.storage().name().toLowerCase(Locale.ROOT));
    node.put("pool", counts.pool());
    ObjectNode pairs = node.putObject("pairs").put("read", counts.total());
    for (FilterOutcome outcome : FilterOutcome.values()) {
      pairs.put(outcome.label(), counts.of(outcome));
    }
    return node;
  }
}
