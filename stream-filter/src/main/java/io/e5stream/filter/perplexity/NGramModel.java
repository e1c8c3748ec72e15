package io.e5stream.filter.perplexity;

import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Lines;
import io.e5stream.filter.text.TextHash;
import io.e5stream.filter.text.Tokens;

/**
 * An n-gram model with back-off. Words are compared in lower case and punctuation is left out, as
 * {@link KneserNey} trains; a line is a sentence. Immutable; shared by threads.
 */
public final class NGramModel {

  public static final String START = "<s>";
  public static final String END = "</s>";
  public static final String UNKNOWN = "<unk>";

  private static final long START_HASH = TextHash.ofWord(START);
  private static final long END_HASH = TextHash.ofWord(END);
  private static final long UNKNOWN_HASH = TextHash.ofWord(UNKNOWN);

  /** What a model without {@code <unk>} gives an unknown word; SRILM's and KenLM's zero. */
  private static final float ZERO = -100;

  // Of order n at n - 1.
  private final NGramTable[] tables;
  private final float unknown;
  private final boolean suffixClosed;

  /**
   * A model.
   *
   * @param tables of order n at n - 1
   * @param suffixClosed whether each n-gram's last n - 1 words are an n-gram, too, so that a search
   *     can end where it first finds nothing
   */
  NGramModel(NGramTable[] tables, boolean suffixClosed) {
    this.tables = tables.clone();
    this.suffixClosed = suffixClosed;
    int slot = tables[0].find(UNKNOWN_HASH);
    this.unknown = slot == NGramTable.ABSENT ? ZERO : tables[0].probability(slot);
  }

  public int order() {
    return tables.length;
  }

  /** The state of reading a sentence: which n-grams end at its last word. */
  private final class Reader {

    // Hash and back-off weight of the last n words at n; length is the longest that is known.
    private long[] hashes = new long[tables.length + 1];
    private float[] backOffs = new float[tables.length + 1];
    private long[] nextHashes = new long[tables.length + 1];
    private float[] nextBackOffs = new float[tables.length + 1];
    private int length;

    void start() {
      length = 0;
      read(START_HASH);
    }

    /** Reads a word and returns the logarithm of its probability after those before it. */
    double read(long word) {
      int longest = 0;
      float probability = unknown;
      int most = Math.min(length + 1, tables.length);
      for (int n = 1; n <= most; n++) {
        nextHashes[n] = n == 1 ? word : TextHash.append(hashes[n - 1], word);
        int slot = tables[n - 1].find(nextHashes[n]);
        if (slot == NGramTable.ABSENT) {
          nextBackOffs[n] = 0;
          if (suffixClosed) {
            break;
          }
        } else {
          nextBackOffs[n] = tables[n - 1].backOff(slot);
          probability = tables[n - 1].probability(slot);
          longest = n;
        }
      }
      double sum = probability;
      for (int n = Math.max(1, longest); n <= length; n++) {
        sum += backOffs[n];
      }
      swap();
      length = Math.min(longest, tables.length - 1);
      return sum;
    }

    private void swap() {
      long[] h = hashes;
      hashes = nextHashes;
      nextHashes = h;
      float[] b = backOffs;
      backOffs = nextBackOffs;
      nextBackOffs = b;
    }
  }

  /** Sum of logarithms, and how many tokens were predicted, sentence ends included. */
  private static final class Sum {
    private double logarithms;
    private long tokens;

    void add(double logarithm) {
      logarithms += logarithm;
      tokens++;
    }
  }

  /**
   * The perplexity of a text: 10 to the negative mean logarithm of its words' probabilities, line
   * ends included; NaN for a text without words.
   */
  public double perplexity(AnalyzedText text) {
    Tokens tokens = text.tokens();
    Lines lines = text.lines();
    Reader reader = new Reader();
    Sum sum = new Sum();
    int token = 0;
    for (int line = 0; line < lines.size(); line++) {
      boolean words = false;
      for (; token < tokens.size() && tokens.start(token) < lines.end(line); token++) {
        if (tokens.isWord(token)) {
          if (!words) {
            reader.start();
            words = true;
          }
          sum.add(reader.read(tokens.hash(token)));
        }
      }
      if (words) {
        sum.add(reader.read(END_HASH));
      }
    }
    return sum.tokens == 0 ? Double.NaN : Math.pow(10, -sum.logarithms / sum.tokens);
  }

  /**
   * Probability of a word after others.
   *
   * @param context the words before it, oldest first; {@link #START} for a sentence's start
   */
  public double probability(Iterable<String> context, String word) {
    Reader reader = new Reader();
    for (String before : context) {
      reader.read(TextHash.ofWord(before));
    }
    return Math.pow(10, reader.read(TextHash.ofWord(word)));
  }
}
