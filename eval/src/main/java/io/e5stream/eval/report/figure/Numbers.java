package io.e5stream.eval.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** How numbers are written in pages and plots. */
public final class Numbers {

  private static final String MINUS = "\u2212";

  private Numbers() {}

  /** A metric to four decimals, as results are published; words where it is not a number. */
  public static String score(double value) {
    return finite(value, "%.4f");
  }

  /** A metric beside a bar, where a reader needs no more. */
  public static String shortScore(double value) {
    return finite(value, "%.3f");
  }

  /** With its sign, unless it rounds to zero. */
  public static String difference(double value) {
    String text = score(value);
    boolean zero = text.replace(MINUS, "").equals("0.0000");
    return zero ? "0.0000" : value > 0 ? "+" + text : text;
  }

  /** As few decimals as it has, at most four: tolerances are round numbers. */
  public static String tolerance(double value) {
    String text = finite(value, "%.4f").replaceFirst("0+$", "");
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** A rate or a size: three digits at least, thousands apart. */
  public static String rate(double value) {
    return finite(value, value >= 99.95 ? "%,.0f" : value >= 9.995 ? "%.1f" : "%.2f");
  }

  /** Any number, to four digits. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return finite(value, "");
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4));
    String text = rounded.stripTrailingZeros().toPlainString();
    return text.startsWith("-") ? MINUS + text.substring(1) : text;
  }

  /** A ratio: {@code 1.55×}. */
  public static String ratio(double value) {
    return finite(value, "%.2f\u00d7");
  }

  /** A share of one as per cent. */
  public static String percent(double share) {
    return finite(share * 100, "%.1f\u00a0%%");
  }

  private static String finite(double value, String format) {
    if (!Double.isFinite(value)) {
      return "not a number";
    }
    String text = String.format(Locale.ROOT, format, value);
    return text.startsWith("-") ? MINUS + text.substring(1) : text;
  }
}
