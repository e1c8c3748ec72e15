package io.e5stream.pipeline.cli;

import io.e5stream.embed.export.Precision;
import io.e5stream.pipeline.eval.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Reads a precision by its label, in any case; else the nearest one is suggested. */
final class PrecisionName implements CommandLine.ITypeConverter<Precision> {

  @Override
  public Precision convert(String label) {
    String wanted = label.toLowerCase(Locale.ROOT);
    try {
      return Precision.of(wanted);
    } catch (IllegalArgumentException e) {
      List<String> labels = Stream.of(Precision.values()).map(Precision::label).toList();
      throw new CommandLine.TypeConversionException(
          "%s; did you mean %s?".formatted(e.getMessage(), NearestName.of(wanted, labels)));
    }
  }
}
