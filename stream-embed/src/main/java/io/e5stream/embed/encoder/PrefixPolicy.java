package io.e5stream.embed.encoder;

import java.util.Objects;

/**
 * The text that leads every query and every passage, so that the model knows which it reads.
 *
 * @param query leads a query, such as {@code "query: "}; empty for none
 * @param passage leads a passage, such as {@code "passage: "}; empty for none
 */
public record PrefixPolicy(String query, String passage) {

  /** No prefix at all. */
  public static final PrefixPolicy NONE = new PrefixPolicy("", "");

  private static final String PLACE = "{text}";

  public PrefixPolicy {
    Objects.requireNonNull(query, "query prefix");
    Objects.requireNonNull(passage, "passage prefix");
  }

  /**
   * The policy of instruction-tuned models: queries follow an instruction, passages stand alone.
   *
   * @param template ends in {@code {text}}, such as <code>"Instruct: Find the answer\nQuery:
   *     {text}"</code>
   */
  public static PrefixPolicy instruction(String template) {
    if (!template.endsWith(PLACE)
        || template.indexOf(PLACE) != template.length() - PLACE.length()) {
      throw new IllegalArgumentException(
          "instruction must have {text} once, at its end, but is: " + template);
    }
    return new PrefixPolicy(template.substring(0, template.length() - PLACE.length()), "");
  }

  public String prefix(Role role) {
    return role == Role.QUERY ? query : passage;
  }

  public String apply(Role role, String text) {
    return prefix(role).concat(text);
  }
}
