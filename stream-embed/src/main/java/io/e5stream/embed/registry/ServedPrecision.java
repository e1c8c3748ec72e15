package io.e5stream.embed.registry;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.export.Precision;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * In which numbers a bundle's model is run: the bundle stays the same, and so does its embedding
 * space.
 *
 * @param kind how it is decided
 * @param precision the one asked for; null unless the kind is {@link Kind#EXPORT}
 */
public record ServedPrecision(Kind kind, Precision precision) implements Serializable {

  /** Ways to decide. */
  public enum Kind {
    /** What is best for the device and keeps the quality. */
    AUTO,
    /** The bundle's file as it is. */
    BUNDLE,
    /** An export in the precision that was asked for. */
    EXPORT
  }

  public static final ServedPrecision AUTO = new ServedPrecision(Kind.AUTO, null);
  public static final ServedPrecision BUNDLE = new ServedPrecision(Kind.BUNDLE, null);

  public ServedPrecision {
    Objects.requireNonNull(kind, "kind");
    if ((kind == Kind.EXPORT) != (precision != null)) {
      throw new IllegalArgumentException(kind + " with " + precision);
    }
  }

  /** An export in this precision. */
  public static ServedPrecision of(Precision precision) {
    return new ServedPrecision(Kind.EXPORT, precision);
  }

  /**
   * Reads {@code auto}, {@code bundle} or a precision's label.
   *
   * @throws IllegalArgumentException naming these, for anything else
   */
  public static ServedPrecision parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "auto" -> AUTO;
      case "bundle" -> BUNDLE;
      default ->
          Arrays.stream(Precision.values())
              .filter(precision -> precision.label().equals(name))
              .findFirst()
              .map(ServedPrecision::of)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "'%s' is no precision; there is: auto, bundle, %s"
                              .formatted(text, labels())));
    };
  }

  /**
   * The precision to export to; empty to run the bundle as it is. On a CPU {@code auto} takes w8,
   * which is faster and as good (docs/results/benchmarks.md, docs/models.md); a bundle that is
   * quantised already stays as it is. So does one on a GPU, where nothing was measured, and on a
   * device that is not decided.
   */
  Optional<Precision> of(Bundle bundle, Device device) {
    String own = bundle.manifest().precision();
    return switch (kind) {
      case BUNDLE -> Optional.empty();
      case EXPORT -> exported(own);
      case AUTO ->
          device.kind() == Device.Kind.CPU && own.equals("fp32")
              ? Optional.of(Precision.W8)
              : Optional.empty();
    };
  }

  /** A bundle that is of this precision is run as it is; fp32 may still be another graph. */
  private Optional<Precision> exported(String own) {
    return own.equals(precision.label()) && precision != Precision.FP32
        ? Optional.empty()
        : Optional.of(precision);
  }

  private static String labels() {
    return Arrays.stream(Precision.values())
        .map(Precision::label)
        .collect(Collectors.joining(", "));
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return kind == Kind.EXPORT ? precision.label() : kind.name().toLowerCase(Locale.ROOT);
  }
}
