package io.e5stream.sink.embedded;

import java.util.regex.Pattern;

/** Checks collection and alias names by Qdrant's rules. */
final class Names {

  private static final int MAX_LENGTH = 255;
  private static final Pattern UNSAFE = Pattern.compile("[<>:\"/\\\\|?*\\x00\\x1F]");

  private Names() {}

  /** A name in any request. */
  static String checked(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      throw ApiException.invalid(
          "Validation error in body: [collection_name: length "
              + name.length()
              + " invalid, must be from 1 to 255 characters]");
    }
    if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      throw ApiException.invalid(
          "Validation error in body: [collection_name: must not contain / or NUL]");
    }
    return name;
  }

  /** A name of something new; more characters are refused than in existing names. */
  static String checkedNew(String name) {
    checked(name);
    if (UNSAFE.matcher(name).find()) {
      throw ApiException.invalid(
          "Validation error in body: [collection_name: `"
              + name
              + "` must not contain any of < > : \" / \\ | ? *]");
    }
    return name;
  }
}
