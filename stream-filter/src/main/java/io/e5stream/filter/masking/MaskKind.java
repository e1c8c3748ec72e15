package io.e5stream.filter.masking;

import java.util.regex.Pattern;

/**
 * Kinds of personal data and secrets, each found by its form. In the order in which they are looked
 * for: what one has replaced the next does not see. All repetition in the patterns is bounded, so
 * that no text makes them slow.
 */
public enum MaskKind {
  /** A private key in the armour of PEM or PGP, to the end of it or of the text. */
  PRIVATE_KEY("-----BEGIN ", "-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----"),

  /** Keys of well-known services, by their prefix: AWS, GitHub, Slack, Google, Stripe, OpenAI. */
  API_KEY(
      null,
      "\\b(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[0-9A-Za-z]{36,251}|github_pat_\\w{22,255}"
          + "|xox[abprs]-[0-9A-Za-z-]{10,250}|AIza[\\w-]{35}|[rs]k_live_[0-9A-Za-z]{16,250}"
          + "|sk-[\\w-]{20,250})(?![\\w-])"),

  /** A signed JSON Web Token. */
  JWT("eyJ", "\\beyJ[\\w-]{8,4000}\\.eyJ[\\w-]{8,8000}\\.[\\w-]{8,4000}"),

  /** An address in Latin letters; text of other scripts may stand right beside it. */
  EMAIL(
      "@",
      "(?<![\\w.+-])[\\p{IsLatin}\\p{Nd}_.+%-]{1,64}@(?:[\\p{IsLatin}\\p{Nd}-]{1,63}\\.){1,8}"
          + "\\p{IsLatin}{2,24}(?![\\w-])"),

  IPV6(
      ":",
      // Any run of the characters, except for a colon that ends a clause.
      "(?<![\\w:.])[0-9a-fA-F:]{3,39}(?:\\.\\d{1,3}){0,3}(?<=[0-9a-fA-F]|::)(?!\\w|:[\\w:]|\\.\\d)"),

  IPV4(".", "(?<![\\w.])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?![\\w]|\\.\\d)"),

  /** A payment card's number, whose check digit is right (ISO/IEC 7812-1). */
  CARD(null, "(?<![\\w.-])\\d(?:[ -]?\\d){12,18}(?![\\w-]|\\.\\d)"),

  /** An international number with its plus sign, or one in the North American form. */
  PHONE(
      null,
      "(?<![\\w+])(?:\\+\\d{1,3}(?:[ .-]?\\(?\\d{1,4}\\)?){2,6}"
          + "|\\(\\d{3}\\) ?\\d{3}[ .-]\\d{4}|\\d{3}[.-]\\d{3}[.-]\\d{4})(?![\\w-]|\\.\\d)");

  private static final String DASHES = "-----";
  private static final String FOOTER = "-----END ";

  private final String needle;
  private final Pattern pattern;

  MaskKind(String needle, String pattern) {
    this.needle = needle;
    this.pattern = Pattern.compile(pattern);
  }

  /** What stands in its place, such as {@code <EMAIL>}. */
  public String placeholder() {
    return "<" + name() + ">";
  }

  /** False when a text certainly has none, so that the pattern need not be tried. */
  boolean mayBeIn(String text) {
    return needle == null || text.contains(needle);
  }

  Pattern pattern() {
    return pattern;
  }

  /**
   * Where what was found ends: of a private key the form is only its first line, since the rest has
   * headers of any kind and any length.
   */
  int end(String text, int matchEnd) {
    if (this != PRIVATE_KEY) {
      return matchEnd;
    }
    int footer = text.indexOf(FOOTER, matchEnd);
    int dashes = footer < 0 ? -1 : text.indexOf(DASHES, footer + FOOTER.length());
    return dashes < 0 ? text.length() : dashes + DASHES.length();
  }

  /** Whether what has the form is one. */
  boolean accepts(String match) {
    return switch (this) {
      case IPV6 -> IpAddress.isV6(match);
      case IPV4 -> IpAddress.isV4(match);
      case CARD -> Luhn.isCard(match);
      case PHONE -> PhoneNumber.hasUsualLength(match);
      case PRIVATE_KEY, API_KEY, JWT, EMAIL -> true;
    };
  }
}
