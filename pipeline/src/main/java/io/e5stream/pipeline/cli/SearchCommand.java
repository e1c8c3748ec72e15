package io.e5stream.pipeline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.e5stream.pipeline.index.BundleModels;
import io.e5stream.pipeline.index.IndexOptions;
import io.e5stream.search.DocumentHit;
import io.e5stream.search.IndexSearcher;
import io.e5stream.sink.QdrantEndpoint;
import io.e5stream.sink.SinkOptions;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code e5-stream search}: asks an index. */
@Command(
    name = "search",
    description = "Finds the documents of an index that are nearest in meaning to a text.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private static final int SNIPPET = 160;

  @Spec private CommandSpec spec;
  @Mixin private ConfigOptions config;
  @Mixin private DeviceFlag device;

  @Parameters(paramLabel = "TEXT", description = "What to look for.")
  private String text;

  @Option(names = "--index", paramLabel = "NAME", description = "The index.")
  private String index;

  @Option(names = "--qdrant", paramLabel = "URL", description = "The vector store's gRPC address.")
  private String qdrant;

  @Option(names = "--limit", paramLabel = "N", description = "Most documents.")
  private Integer limit;

  @Option(
      names = "--filter",
      paramLabel = "KEY=VALUE",
      description = "Only documents with this value in a payload field or in their metadata.")
  private Map<String, String> filter = new LinkedHashMap<>();

  @Option(names = "--json", description = "Print the hits as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Configuration options =
        device
            .addTo(config.loader())
            .flag("--index", IndexOptions.NAME, index)
            .flag("--qdrant", SinkOptions.URL, qdrant)
            .flag("--limit", SinkOptions.SEARCH_LIMIT, limit)
            .require(IndexOptions.NAME, "--index NAME")
            .load();
    try (IndexSearcher searcher =
        IndexSearcher.open(
            QdrantEndpoint.from(options),
            options.get(IndexOptions.NAME),
            BundleModels.of(options),
            options.get(SinkOptions.SEARCH_CHUNKS))) {
      List<DocumentHit> hits = searcher.search(text, options.get(SinkOptions.SEARCH_LIMIT), filter);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(hits));
      } else {
        print(hits, out);
      }
      out.flush();
    }
    return 0;
  }

  private static void print(List<DocumentHit> hits, PrintWriter out) {
    if (hits.isEmpty()) {
      out.println("nothing found");
    }
    for (int i = 0; i < hits.size(); i++) {
      DocumentHit hit = hits.get(i);
      out.printf("%2d. %.3f  %s  %s%n", i + 1, hit.score(), hit.documentId(), hit.title());
      out.printf("           %s%n", snippet(hit.chunks().get(0).text()));
    }
  }

  private static String snippet(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SNIPPET
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SNIPPET))) + "…";
  }
}
