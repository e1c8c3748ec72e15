package io.e5stream.sink.embedded;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Reads the date formats that Qdrant documents: RFC 3339, the same without a zone (UTC), a date.
 */
final class Datetimes {

  private Datetimes() {}

  /** The instant, or null when the text is no date. */
  static Instant parse(String text) {
    String iso = text.trim().replace(' ', 'T');
    try {
      if (iso.length() == 10) {
        return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return zoned(iso)
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean zoned(String iso) {
    return iso.endsWith("Z") || iso.indexOf('+') > 10 || iso.lastIndexOf('-') > 10;
  }
}
