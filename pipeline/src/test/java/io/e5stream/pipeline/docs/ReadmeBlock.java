package io.e5stream.pipeline.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of shell commands.
 *
 * @param commands what stands in it
 * @param skip why no test runs it; empty when one does
 * @param until what it prints when it has done its work and waits to be interrupted; else empty
 */
record ReadmeBlock(String commands, String skip, String until) {

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)([^\\n]*)\\n(.*?)^```$");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  /** The shell blocks of a page, in order. */
  static List<ReadmeBlock> of(String page) {
    List<ReadmeBlock> blocks = new ArrayList<>();
    Matcher fences = FENCE.matcher(page);
    while (fences.find()) {
      if (fences.group(1).equals("sh")) {
        blocks.add(block(fences.group(2), fences.group(3)));
      }
    }
    return blocks;
  }

  private static ReadmeBlock block(String info, String commands) {
    String skip = "";
    String until = "";
    Matcher attributes = ATTRIBUTE.matcher(info);
    while (attributes.find()) {
      switch (attributes.group(1)) {
        case "skip" -> skip = attributes.group(2);
        case "until" -> until = attributes.group(2);
        default -> throw new IllegalArgumentException("unknown attribute in ```sh" + info);
      }
    }
    return new ReadmeBlock(commands, skip, until);
  }
}
