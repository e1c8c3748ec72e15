package io.e5stream.filter.text;

/** Reads a text once, from start to end, and notes tokens, lines and kinds of characters. */
final class TextScanner {

  private final String text;
  private final Tokens tokens;
  private final Lines lines;
  private final Lines paragraphs;

  private int all;
  private int letters;
  private int latin;
  private int digits;
  private int marks;
  private int whiteSpace;
  private int newlines;
  private int sentenceMarks;
  private int brackets;
  private int hashes;
  private int ellipses;

  // The token being read; its kind is OTHER between tokens.
  private byte kind = CharacterClass.OTHER;
  private int tokenStart;
  private int tokenLength;
  private long tokenHash;
  private int tokenFlags;
  private int lastOfToken;
  private boolean joined;

  // The line being read: what is not blank of it.
  private int lineStart = -1;
  private int lineEnd;
  private int lineLength;
  private int lengthToEnd;
  private boolean blankBefore = true;

  TextScanner(String text) {
    this.text = text;
    tokens = new Tokens(text);
    lines = new Lines(text);
    paragraphs = new Lines(text);
  }

  AnalyzedText scan() {
    int i = 0;
    while (i < text.length()) {
      int c = text.charAt(i);
      if (isAsciiLetter(c)) {
        i = asciiLetters(i);
        continue;
      }
      if (c == ' ') {
        all++;
        whiteSpace++;
        lineLength++;
        endToken(i);
        i++;
        continue;
      }
      int next = i + 1;
      if (Character.isHighSurrogate((char) c)
          && next < text.length()
          && Character.isLowSurrogate(text.charAt(next))) {
        c = Character.toCodePoint((char) c, text.charAt(next));
        next++;
      }
      all++;
      byte type = CharacterClass.of(c);
      if (type == CharacterClass.NEWLINE) {
        newline(c, i);
      } else {
        line(type, i, next);
      }
      token(type, c, i, next);
      i = next;
    }
    endToken(text.length());
    endLine();
    CharacterCounts counts =
        new CharacterCounts(
            all,
            letters,
            latin,
            digits,
            marks,
            whiteSpace,
            newlines,
            sentenceMarks,
            brackets,
            hashes,
            ellipses);
    return new AnalyzedText(text, counts, tokens, lines, paragraphs);
  }

  private static boolean isAsciiLetter(int c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  /** Reads the ASCII letters from here on into a word: most of most texts, quickly. */
  private int asciiLetters(int from) {
    if (kind != CharacterClass.LETTER && kind != CharacterClass.DIGIT) {
      endToken(from);
      begin(CharacterClass.LETTER, from, Tokens.HAS_LETTER);
    }
    kind = CharacterClass.LETTER;
    if (lineStart < 0) {
      lineStart = from;
      lineLength = 0;
    }
    long hash = tokenHash;
    int i = from;
    int lower = 0;
    while (i < text.length() && isAsciiLetter(text.charAt(i))) {
      lower = text.charAt(i) | 0x20;
      hash = TextHash.step(hash, lower);
      i++;
    }
    int count = i - from;
    tokenHash = hash;
    tokenLength += count;
    tokenFlags |= Tokens.HAS_LETTER;
    lastOfToken = lower;
    joined = false;
    all += count;
    letters += count;
    latin += count;
    lineLength += count;
    lengthToEnd = lineLength;
    lineEnd = i;
    return i;
  }

  private void newline(int c, int at) {
    whiteSpace++;
    if (c == '\n' && at > 0 && text.charAt(at - 1) == '\r') {
      return;
    }
    newlines++;
    endLine();
  }

  private void line(byte type, int start, int end) {
    if (type == CharacterClass.SPACE) {
      whiteSpace++;
      lineLength++;
      return;
    }
    if (lineStart < 0) {
      lineStart = start;
      lineLength = 0;
    }
    lineLength++;
    lineEnd = end;
    lengthToEnd = lineLength;
  }

  private void endLine() {
    if (lineStart < 0) {
      blankBefore = true;
      return;
    }
    lines.add(lineStart, lineEnd, lengthToEnd);
    if (blankBefore) {
      paragraphs.add(lineStart, lineEnd, lengthToEnd);
    } else {
      paragraphs.extend(lineEnd, lengthToEnd + 1);
    }
    blankBefore = false;
    lineStart = -1;
  }

  private void token(byte type, int c, int start, int end) {
    switch (type) {
      case CharacterClass.LETTER -> {
        letters++;
        latin += CharacterClass.isLatin(c) ? 1 : 0;
        word(type, c, start, Tokens.HAS_LETTER);
      }
      case CharacterClass.DIGIT -> {
        digits++;
        word(type, c, start, Tokens.HAS_DIGIT);
      }
      case CharacterClass.KATAKANA, CharacterClass.UNSPACED -> {
        letters++;
        run(type, c, start, Tokens.HAS_LETTER | Tokens.UNSPACED);
      }
      case CharacterClass.IDEOGRAPH -> {
        letters++;
        endToken(start);
        begin(type, start, Tokens.HAS_LETTER | Tokens.UNSPACED);
        append(c);
      }
      case CharacterClass.SYMBOL -> {
        // A joiner makes one emoji of several.
        if (kind != CharacterClass.SYMBOL || !joined) {
          endToken(start);
          begin(type, start, 0);
        }
        append(c);
      }
      case CharacterClass.MARK -> {
        marks++;
        if (kind != CharacterClass.OTHER) {
          append(c);
          joined = c == 0x200d;
        }
      }
      case CharacterClass.PUNCTUATION -> punctuation(c, start, end);
      case CharacterClass.OTHER -> {
        // Control characters and the like separate nothing: a soft hyphen stands inside a word.
      }
      default -> endToken(start);
    }
  }

  /** Letters and digits make words together. */
  private void word(byte type, int c, int start, int flag) {
    if (kind != CharacterClass.LETTER && kind != CharacterClass.DIGIT) {
      endToken(start);
      begin(type, start, flag);
    }
    kind = type;
    tokenFlags |= flag;
    append(Character.toLowerCase(c));
  }

  /** Characters of one kind make a token. */
  private void run(byte type, int c, int start, int flag) {
    if (kind != type) {
      endToken(start);
      begin(type, start, flag);
    }
    append(c);
  }

  private void punctuation(int c, int start, int end) {
    count(c, start);
    boolean apostrophe = c == '\'' || c == '\u2019';
    if (apostrophe && kind == CharacterClass.LETTER && letterAt(end)) {
      append('\'');
      return;
    }
    if (kind != CharacterClass.PUNCTUATION || lastOfToken != c) {
      endToken(start);
      begin(CharacterClass.PUNCTUATION, start, Tokens.PUNCTUATION);
    }
    append(c);
  }

  private boolean letterAt(int at) {
    return at < text.length() && CharacterClass.of(text.charAt(at)) == CharacterClass.LETTER;
  }

  private void count(int c, int at) {
    if (Punctuation.isSentenceMark(c)) {
      sentenceMarks++;
    }
    if (Punctuation.isBracket(c)) {
      brackets++;
    }
    if (c == '#' || c == '\uff03') {
      hashes++;
    } else if (Punctuation.endsEllipsis(text, at)) {
      ellipses++;
    }
  }

  private void begin(byte type, int start, int flags) {
    kind = type;
    tokenStart = start;
    tokenLength = 0;
    tokenHash = TextHash.SEED;
    tokenFlags = flags;
    joined = false;
  }

  private void append(int c) {
    tokenHash = TextHash.step(tokenHash, c);
    tokenLength++;
    lastOfToken = c;
    joined = false;
  }

  private void endToken(int end) {
    if (kind != CharacterClass.OTHER) {
      tokens.add(tokenStart, end, tokenLength, tokenHash, tokenFlags);
      kind = CharacterClass.OTHER;
    }
  }
}
