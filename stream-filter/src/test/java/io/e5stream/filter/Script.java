package io.e5stream.filter;

import java.util.Collections;

/** Scripts to test rules in, each with a word, what stands between words, and a number. */
public enum Script {
  LATIN("river", " ", "17"),
  ACCENTED("ｅ\u0301te\u0301", " ", "½"),
  CYRILLIC("слово", " ", "17"),
  CJK("水", "", "１７"),
  HANGUL("나무", " ", "17"),
  ARABIC("كِتَاب", " ", "١٧"),
  DEVANAGARI("हिन्दी", " ", "१७");

  private final String word;
  private final String separator;
  private final String number;

  Script(String word, String separator, String number) {
    this.word = word;
    this.separator = separator;
    this.number = number;
  }

  public String word() {
    return word;
  }

  public String number() {
    return number;
  }

  public String words(int n) {
    return String.join(separator, Collections.nCopies(n, word));
  }

  public int length() {
    return word.codePointCount(0, word.length());
  }
}
