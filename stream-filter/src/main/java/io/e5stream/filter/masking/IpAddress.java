package io.e5stream.filter.masking;

import java.util.regex.Pattern;

/** Tells addresses from what only looks like them. */
final class IpAddress {

  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern COLON = Pattern.compile(":");

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

  /** Eight groups, or fewer with one gap. */
  static boolean isV6(String address) {
    int gap = address.indexOf("::");
    int groups = 0;
    for (String group : COLON.split(address, -1)) {
      groups += group.isEmpty() ? 0 : 1;
    }
    if (gap < 0) {
      return groups == 8 && !address.endsWith(":");
    }
    return groups >= 2 && groups < 8 && address.indexOf("::", gap + 1) < 0;
  }
}
