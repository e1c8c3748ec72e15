package io.e5stream.eval.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.e5stream.eval.catalogue.DatasetEntry;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A YAML file of data sets and baselines, as written.
 *
 * @param datasets entries of the catalogue; empty when the file has none
 * @param baselines runs with the values they should have; empty when the file has none
 */
record SuiteFile(List<DatasetEntry> datasets, List<Entry> baselines) {

  /**
   * The baselines of one run.
   *
   * @param task null for the data set's task
   * @param prefixes null for the bundle's, or for none where no model is
   * @param source where the expected values are published
   * @param metrics what to expect, by metric name
   */
  record Entry(
      Task task,
      String dataset,
      String model,
      String setting,
      Prefixes prefixes,
      String source,
      String note,
      Map<String, Expectation> metrics) {}

  /** An expected value; both are null where none is known. */
  record Expectation(Double expected, Double tolerance) {}

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  SuiteFile {
    datasets = datasets == null ? List.of() : List.copyOf(datasets);
    baselines = baselines == null ? List.of() : List.copyOf(baselines);
  }

  /** Reads a user's file; throws IllegalArgumentException that names file and place. */
  static SuiteFile read(Path file) {
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          Files.exists(file) ? file + " cannot be read: " + e : "there is no file " + file, e);
    }
  }

  /** Reads a file that comes with this library. */
  static SuiteFile resource(String name) {
    try (InputStream in = SuiteFile.class.getResourceAsStream(name)) {
      return parse(name, in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the resource " + name, e);
    }
  }

  static SuiteFile parse(String name, byte[] yaml) throws IOException {
    try {
      JsonNode root = YAML.readTree(yaml);
      if (root.isMissingNode() || root.isNull()) {
        return new SuiteFile(null, null);
      }
      if (!root.isObject()) {
        throw new IllegalArgumentException(name + ": expected datasets: and baselines: with lists");
      }
      return YAML.treeToValue(root, SuiteFile.class);
    } catch (JsonMappingException e) {
      throw new IllegalArgumentException(name + ": " + path(e) + reason(e), e);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          name + ":" + e.getLocation().getLineNr() + ": " + firstLine(e.getOriginalMessage()), e);
    }
  }

  private static String reason(JsonMappingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "there is no such field; there is: " + unknown.getKnownPropertyIds();
    }
    boolean ours = e instanceof ValueInstantiationException && e.getCause() != null;
    return firstLine(ours ? e.getCause().getMessage() : e.getOriginalMessage());
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "" : path + ": ";
  }
}
