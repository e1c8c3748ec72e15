package io.e5stream.pipeline.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions that the root {@code pom.xml} pins. */
final class Pom {

  private Pom() {}

  static String property(String name) throws IOException {
    Pattern element = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</");
    Matcher matcher = element.matcher(Files.readString(Path.of("../pom.xml")));
    if (!matcher.find()) {
      throw new AssertionError("pom.xml has no property " + name);
    }
    return matcher.group(1);
  }
}
