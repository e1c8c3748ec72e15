package io.e5stream.filter.masking;

import java.util.regex.Pattern;

/** Tells addresses from what only looks like them. */
final class IpAddress {

  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern COLON = Pattern.compile(":");
  private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final Pattern V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
  private static final Pattern SHORT =
      Pattern.compile("^(?:::)?(?=[a-fA-F:]{0,8}\\d)[0-9a-fA-F]{4}");

  private IpAddress() {}

  /** Four numbers up to 255; not of the local machine or without meaning, which name nobody. */
  static boolean isV4(String address) {
    for (String part : DOT.split(address, -1)) {
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return !address.startsWith("127.") && !address.equals("0.0.0.0");
  }

  /**
   * Eight groups, or fewer with one gap; the last two may be written as an IPv4 address. With two
   * groups only it must begin as addresses in use do, with four digits: names in programs have the
   * form too, as {@code a::b}.
   */
  static boolean isV6(String address) {
    int gap = address.indexOf("::");
    if (gap < 0) {
      return groups(address) == 8;
    }
    int before = groups(address.substring(0, gap));
    int after = groups(address.substring(gap + 2));
    int groups = before + after;
    return before >= 0
        && after >= 0
        && groups < 8
        && (groups > 2 || (groups == 2 && SHORT.matcher(address).find()));
  }

  /** How many groups there are; -1 when something among them is none. */
  private static int groups(String part) {
    if (part.isEmpty()) {
      return 0;
    }
    String[] groups = COLON.split(part, -1);
    int count = 0;
    for (int i = 0; i < groups.length; i++) {
      boolean v4 = i == groups.length - 1 && V4.matcher(groups[i]).matches();
      if (!v4 && !GROUP.matcher(groups[i]).matches()) {
        return -1;
      }
      count += v4 ? 2 : 1;
    }
    return count;
  }
}
