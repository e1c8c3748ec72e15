package io.e5stream.embed.encoder;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Understands where a bundle is said to be. */
final class BundleLocation {

  // Two letters at least: one would be a drive.
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*");

  private BundleLocation() {}

  static Path directory(String location) {
    var scheme = SCHEME.matcher(location);
    try {
      if (!scheme.matches()) {
        return Path.of(location);
      }
      if (scheme.group(1).equals("file")) {
        String path = URI.create(location).getPath();
        if (path != null) {
          return Path.of(path);
        }
      }
    } catch (InvalidPathException e) {
      throw new BundleException("'" + location + "' is no path: " + e.getReason(), e);
    } catch (IllegalArgumentException e) {
      throw new BundleException("'" + location + "' is no file URI: " + e.getMessage(), e);
    }
    throw new BundleException(
        "bundle location '%s' is not understood: give %s, a directory or a file: URI"
            .formatted(location, Bundle.BUILT_IN));
  }
}
