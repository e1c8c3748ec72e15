package io.e5stream.filter.masking;

/** The check digit of payment cards. */
final class Luhn {

  private Luhn() {}

  /**
   * Whether 13 to 19 digits, with spaces or dashes, have the right check digit, and no zero first.
   */
  static boolean isCard(String number) {
    int sum = 0;
    int digits = 0;
    for (int i = number.length() - 1; i >= 0; i--) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        int digit = c - '0';
        if (digits % 2 == 1) {
          digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        sum += digit;
        digits++;
      }
    }
    return digits >= 13 && digits <= 19 && sum % 10 == 0 && number.charAt(0) != '0';
  }
}
