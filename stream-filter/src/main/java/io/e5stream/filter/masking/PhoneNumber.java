package io.e5stream.filter.masking;

/** Lengths of telephone numbers. */
final class PhoneNumber {

  private PhoneNumber() {}

  /** 8 to 15 digits, the most that ITU-T E.164 allows. */
  static boolean hasUsualLength(String number) {
    long digits = number.chars().filter(Character::isDigit).count();
    return digits >= 8 && digits <= 15;
  }
}
