package io.e5stream.filter.options;

import io.e5stream.ingest.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;

/**
 * A short hash over the rules, masks and checks that a verdict depends on, without models: when it
 * changes, what comes again is judged again. Of files the contents count, not the names.
 */
public final class FilterFingerprint {

  private static final int DIGITS = 16;

  private static final List<ConfigOption<?>> COMMON =
      List.of(
          FilterOptions.LANGUAGES,
          FilterOptions.OFF,
          FilterOptions.EVALUATION_N,
          FilterOptions.MASK,
          FilterOptions.DUPLICATES,
          FilterOptions.DUPLICATES_N,
          FilterOptions.DUPLICATES_BANDS,
          FilterOptions.DUPLICATES_ROWS);

  private FilterFingerprint() {}

  /**
   * The hash for documents, 16 hexadecimal digits.
   *
   * @throws UncheckedIOException when a file that the options name cannot be read
   */
  public static String ofDocuments(ReadableConfig config) {
    return of(config, "filter.documents.", List.of());
  }

  /** The same for pairs. */
  public static String ofPairs(ReadableConfig config) {
    return of(
        config,
        "filter.pairs.",
        List.of(
            FilterOptions.CONSISTENCY,
            FilterOptions.CONSISTENCY_K,
            FilterOptions.CONSISTENCY_POOL,
            FilterOptions.CONSISTENCY_STORAGE));
  }

  private static String of(
      ReadableConfig config, String thresholds, List<ConfigOption<?>> furtherOptions) {
    MessageDigest digest = Digests.sha256();
    for (ConfigOption<Double> threshold : FilterOptions.THRESHOLDS) {
      if (threshold.key().startsWith(thresholds)) {
        add(digest, threshold.key(), config.get(threshold));
      }
    }
    List<ConfigOption<?>> options = new ArrayList<>(COMMON);
    options.addAll(furtherOptions);
    options.forEach(option -> add(digest, option.key(), config.get(option)));
    config.getOptional(FilterOptions.MODEL).ifPresent(file -> addFile(digest, file));
    config.get(FilterOptions.EVALUATION).forEach(file -> addFile(digest, file));
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static void add(MessageDigest digest, String key, Object value) {
    digest.update((key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void addFile(MessageDigest digest, String file) {
    MessageDigest content = Digests.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(Path.of(file)), content)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    digest.update(content.digest());
  }
}
