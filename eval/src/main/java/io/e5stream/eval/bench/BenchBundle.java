package io.e5stream.eval.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.e5stream.embed.encoder.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which bundle a row of a benchmark runs, so that its speed and size can be joined with the quality
 * that the suite measured of the same bundle.
 *
 * @param id the bundle's name and version
 * @param hash the first eight digits of its hash
 * @param megabytes size of the model's file, in 10^6 bytes
 * @param builtIn whether it is the bundle that comes with the library, whose results are in {@code
 *     suite.json} instead of a file with id and hash in its name; left out of JSON when it is not
 */
@JsonPropertyOrder({"id", "hash", "megabytes", "built_in"})
public record BenchBundle(
    String id,
    String hash,
    double megabytes,
    @JsonProperty(BUILT_IN) @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean builtIn) {

  /** The setting that has a bundle for each row that runs one through the encoder, by its name. */
  public static final String SETTING = "bundles";

  public static final String ID = "id";
  public static final String HASH = "hash";
  public static final String MEGABYTES = "megabytes";
  public static final String BUILT_IN = "built_in";

  private static final double BYTES_PER_MEGABYTE = 1e6;

  /**
   * Describes a bundle.
   *
   * @throws UncheckedIOException when the model's file is not there any more
   */
  public static BenchBundle of(Bundle bundle) {
    try {
      return new BenchBundle(
          bundle.id(),
          bundle.hash8(),
          Files.size(bundle.model()) / BYTES_PER_MEGABYTE,
          bundle.equals(Bundle.builtIn()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tell the size of " + bundle.model(), e);
    }
  }

  /** The value of {@link #SETTING}, in the order of the rows. */
  public static Map<String, BenchBundle> byRow(Map<String, Bundle> bundles) {
    Map<String, BenchBundle> described = new LinkedHashMap<>();
    bundles.forEach((row, bundle) -> described.put(row, of(bundle)));
    return described;
  }
}
