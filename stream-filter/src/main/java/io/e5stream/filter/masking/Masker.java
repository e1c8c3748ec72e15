package io.e5stream.filter.masking;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Replaces personal data and secrets by placeholders. Finds what has a form of its own; names and
 * addresses it cannot tell. Immutable; shared by threads.
 */
public final class Masker {

  private final Set<MaskKind> kinds;

  public Masker(Set<MaskKind> kinds) {
    this.kinds = kinds.isEmpty() ? EnumSet.noneOf(MaskKind.class) : EnumSet.copyOf(kinds);
  }

  /**
   * A text without them.
   *
   * @param text the text; the very one that went in when nothing was found
   * @param found how many of each kind were replaced
   */
  public record Masked(String text, Map<MaskKind, Integer> found) {

    public Masked {
      found = Map.copyOf(found);
    }
  }

  public Masked mask(String text) {
    Map<MaskKind, Integer> found = new EnumMap<>(MaskKind.class);
    String masked = text;
    for (MaskKind kind : kinds) {
      if (kind.mayBeIn(masked)) {
        masked = replace(masked, kind, found);
      }
    }
    return new Masked(masked, found);
  }

  private static String replace(String text, MaskKind kind, Map<MaskKind, Integer> found) {
    Matcher matcher = kind.pattern().matcher(text);
    StringBuilder masked = null;
    int done = 0;
    int from = 0;
    while (matcher.find(from)) {
      from = matcher.end();
      if (kind.accepts(matcher.group())) {
        if (masked == null) {
          masked = new StringBuilder(text.length());
        }
        masked.append(text, done, matcher.start()).append(kind.placeholder());
        from = kind.end(text, from);
        done = from;
        found.merge(kind, 1, Integer::sum);
      }
    }
    return masked == null ? text : masked.append(text, done, text.length()).toString();
  }
}
