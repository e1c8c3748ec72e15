package io.e5stream.ingest.source.stackexchange;

import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.source.DumpFormat.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The site of a dump, which {@code Posts.xml} itself does not name: as given, or the archive's name
 * ({@code coffee.stackexchange.com.7z}, {@code stackoverflow.com-Posts.7z}), or the folder's
 * ({@code coffee.stackexchange.com/Posts.xml}).
 */
final class SiteName {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final Pattern ARCHIVE =
      Pattern.compile("(.+?)(-posts)?\\.(7z|xml)(\\.[a-z0-9]+)?");

  private SiteName() {}

  static String of(Place place) throws IOException {
    String site = place.site().isEmpty() ? byPath(place.file()) : lower(place.site());
    if (site == null || !NAME.matcher(site).matches()) {
      throw new IOException(
          "%s does not tell which site it is of; give --site, such as coffee.stackexchange.com"
              .formatted(place.file()));
    }
    return site;
  }

  private static String byPath(String file) {
    if (file.equals(InputFile.STDIN)) {
      return null;
    }
    Path path = Path.of(file).toAbsolutePath().normalize();
    Matcher archive = ARCHIVE.matcher(lower(String.valueOf(path.getFileName())));
    if (archive.matches() && !archive.group(1).equals("posts")) {
      return archive.group(1);
    }
    Path folder = path.getParent() == null ? null : path.getParent().getFileName();
    return folder == null ? null : lower(folder.toString());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
