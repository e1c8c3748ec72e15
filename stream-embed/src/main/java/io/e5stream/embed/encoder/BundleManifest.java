package io.e5stream.embed.encoder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What {@code bundle.json} says: all that is needed to run the model as it was trained, and where
 * it comes from.
 *
 * @param name such as {@code e5-small-v2}; letters, digits, dots, dashes, underscores
 * @param version such as {@code 1}; the same characters
 * @param dimension length of a vector
 * @param maxTokens tokens that the model reads, special tokens included
 * @param pooling how token vectors become one; without effect on graphs that pool themselves
 * @param normalise whether vectors are L2-normalised; a published bundle says true
 * @param prefixes lead queries and passages; null when there is an instruction
 * @param instruction template of queries, ends in {@code {text}}; null when there are prefixes
 * @param precision of the weights, such as {@code fp32} or {@code int8}
 * @param embeddingSpace bundles of one space can stand in for each other
 * @param files sha256, in lower-case hex, of each file by its name
 * @param parent id of the bundle that this one was made from; null for none
 * @param trainingRun the run that made it; null for none
 * @param evaluation results by metric, such as {@code scifact/ndcg@10}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "name",
  "version",
  "dimension",
  "maxTokens",
  "pooling",
  "normalise",
  "prefixes",
  "instruction",
  "precision",
  "embeddingSpace",
  "files",
  "parent",
  "trainingRun",
  "evaluation"
})
public record BundleManifest(
    String name,
    String version,
    @JsonProperty(required = true) int dimension,
    @JsonProperty(required = true) int maxTokens,
    Pooling pooling,
    @JsonProperty(required = true) boolean normalise,
    PrefixPolicy prefixes,
    String instruction,
    String precision,
    String embeddingSpace,
    Map<String, String> files,
    String parent,
    String trainingRun,
    Map<String, Double> evaluation) {

  public static final String FILE = "bundle.json";
  public static final String MODEL = "model.onnx";
  public static final String TOKENIZER = "tokenizer.json";

  public BundleManifest {
    requireName("name", name);
    requireName("version", version);
    require(dimension > 0, "dimension must be positive but is " + dimension);
    require(maxTokens > 0, "maxTokens must be positive but is " + maxTokens);
    require(pooling != null, "pooling is missing: one of mean, cls, last-token");
    require(
        (prefixes == null) != (instruction == null),
        "either prefixes or instruction must be given, not both or none");
    if (instruction != null) {
      PrefixPolicy.instruction(instruction);
    }
    precision = Objects.requireNonNullElse(precision, "fp32");
    embeddingSpace = Objects.requireNonNullElse(embeddingSpace, name + "-" + version);
    require(files != null, "files is missing: the sha256 of " + MODEL + " and " + TOKENIZER);
    files.forEach(BundleManifest::requireFile);
    require(files.containsKey(MODEL), "files has no " + MODEL + ", only " + files.keySet());
    require(files.containsKey(TOKENIZER), "files has no " + TOKENIZER + ", only " + files.keySet());
    // Sorted, so that equal manifests are written as equal bytes.
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    evaluation =
        Collections.unmodifiableMap(
            new TreeMap<>(Objects.requireNonNullElse(evaluation, Map.of())));
  }

  /** {@code name-version}. */
  public String id() {
    return name + "-" + version;
  }

  public PrefixPolicy prefixPolicy() {
    return prefixes != null ? prefixes : PrefixPolicy.instruction(instruction);
  }

  /**
   * Whether the model rounds to integers while it computes. Padding changes the last bits of what
   * is rounded (a sum over 16 numbers is not that over 15 and a zero), roundings change, and layer
   * by layer this grows to the whole error of quantisation: a vector would depend on its batch. So
   * such a model gets batches of texts of one length.
   */
  public boolean quantises() {
    return !precision.startsWith("fp");
  }

  /** The same with these prefixes instead of its own prefixes or instruction. */
  BundleManifest withPrefixes(PrefixPolicy policy) {
    return copy().prefixes(policy).build();
  }

  /** The same with vectors that are not normalised. */
  BundleManifest withoutNormalising() {
    return copy().normalise(false).build();
  }

  /** The same with these files. */
  BundleManifest withFiles(Map<String, String> newFiles) {
    return copy().files(newFiles).build();
  }

  /** The same with these evaluation results. */
  BundleManifest withEvaluation(Map<String, Double> results) {
    return copy().evaluation(results).build();
  }

  /**
   * A model of the same embedding space in another precision, made from this one.
   *
   * @param newPrecision such as {@code w8}
   */
  public BundleManifest derived(String newPrecision) {
    return copy().precision(newPrecision).parent(id()).evaluation(Map.of()).build();
  }

  /**
   * A model trained from this one: in fp32, of an embedding space of its own.
   *
   * @param newName name of the new bundle
   * @param newVersion its version
   * @param newDimension length of its vectors
   * @param run what trained it
   */
  public BundleManifest trained(String newName, String newVersion, int newDimension, String run) {
    return new BundleManifest(
        newName,
        newVersion,
        newDimension,
        maxTokens,
        pooling,
        normalise,
        prefixes,
        instruction,
        "fp32",
        null,
        files,
        id(),
        run,
        Map.of());
  }

  private ManifestCopy copy() {
    return new ManifestCopy(this);
  }

  private static void requireName(String field, String value) {
    require(
        value != null && value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
        field + " must be 1 to 64 letters, digits, dots, dashes, underscores but is " + value);
  }

  private static void requireFile(String file, String sha256) {
    require(
        file.matches("[A-Za-z0-9][A-Za-z0-9._-]*") && !file.equals(FILE),
        "files names " + file + ", which is no plain file name beside " + FILE);
    require(
        sha256 != null && sha256.matches("[0-9a-f]{64}"),
        "sha256 of " + file + " must be 64 lower-case hex digits but is " + sha256);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
