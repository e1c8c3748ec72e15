package io.e5stream.filter.language;

import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * The weights of a maximum entropy model over character n-grams, laid out for speed: an n-gram of
 * at most three UTF-16 units is a number, its weights lie in a row. Immutable; shared by threads.
 */
final class NGramWeights {

  /** From this many languages on an n-gram has a weight, zero perhaps, for each of them. */
  private static final int DENSE = 26;

  private static final int BITS = 16;
  private static final long EMPTY = 0;

  /** No row. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  private final String[] languages;
  private final int width;
  // An n-gram's key and, behind it, its row: one place in memory for both.
  private final long[] table;
  private final int mask;
  // Row r of an n-gram of few languages: languages[starts[r]..starts[r + 1]) and as many weights.
  private final int[] starts;
  private final byte[] indices;
  private final float[] weights;
  // Row -1 - r of an n-gram of many: width weights, the last ones 0.
  private final float[] dense;

  private NGramWeights(String[] languages, Map<String, Context> contexts) {
    this.languages = languages;
    width = (languages.length + 15) / 16 * 16;
    int size = Integer.highestOneBit(contexts.size()) << 1;
    mask = size - 1;
    table = new long[2 * size];
    int sparseRows = 0;
    int sparseWeights = 0;
    int denseRows = 0;
    for (Context context : contexts.values()) {
      int n = context.getOutcomes().length;
      if (n < DENSE) {
        sparseRows++;
        sparseWeights += n;
      } else {
        denseRows++;
      }
    }
    starts = new int[sparseRows + 1];
    indices = new byte[sparseWeights];
    weights = new float[sparseWeights];
    dense = new float[denseRows * width];
    fill(contexts);
  }

  static NGramWeights of(AbstractModel model) {
    Object[] structures = model.getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> contexts = (Map<String, Context>) structures[1];
    return new NGramWeights((String[]) structures[2], contexts);
  }

  private void fill(Map<String, Context> contexts) {
    int sparse = 0;
    int many = 0;
    for (Map.Entry<String, Context> entry : contexts.entrySet()) {
      int[] outcomes = entry.getValue().getOutcomes();
      double[] parameters = entry.getValue().getParameters();
      if (outcomes.length < DENSE) {
        int at = starts[sparse];
        for (int i = 0; i < outcomes.length; i++) {
          indices[at + i] = (byte) outcomes[i];
          weights[at + i] = (float) parameters[i];
        }
        starts[sparse + 1] = at + outcomes.length;
        put(key(entry.getKey()), sparse++);
      } else {
        for (int i = 0; i < outcomes.length; i++) {
          dense[many * width + outcomes[i]] = (float) parameters[i];
        }
        put(key(entry.getKey()), -1 - many++);
      }
    }
  }

  private static long key(String ngram) {
    long key = 0;
    for (int i = 0; i < ngram.length(); i++) {
      key = append(key, ngram.charAt(i));
    }
    return key;
  }

  /** The key of an n-gram that is one unit longer. */
  static long append(long key, char c) {
    return key << BITS | c;
  }

  private static int slot(long key) {
    long hash = key * 0x9e3779b97f4a7c15L;
    return (int) (hash >>> 32);
  }

  private void put(long key, int row) {
    int slot = slot(key) & mask;
    while (table[2 * slot] != EMPTY) {
      slot = (slot + 1) & mask;
    }
    table[2 * slot] = key;
    table[2 * slot + 1] = row;
  }

  /** The row of an n-gram's weights; {@link #UNKNOWN} if it has none. */
  int row(long key) {
    int slot = slot(key) & mask;
    while (table[2 * slot] != key) {
      if (table[2 * slot] == EMPTY) {
        return UNKNOWN;
      }
      slot = (slot + 1) & mask;
    }
    return (int) table[2 * slot + 1];
  }

  /**
   * Adds rows of weights to the score of each language, in their order: sums of floats depend on
   * it.
   */
  void addTo(float[] scores, int[] rows, int count) {
    int i = 0;
    while (i < count) {
      if (rows[i] >= 0) {
        addSparse(scores, rows[i]);
        i++;
      } else if (i + 3 < count && (rows[i + 1] & rows[i + 2] & rows[i + 3]) < 0) {
        addDense(
            scores, place(rows[i]), place(rows[i + 1]), place(rows[i + 2]), place(rows[i + 3]));
        i += 4;
      } else {
        addDense(scores, place(rows[i]));
        i++;
      }
    }
  }

  private int place(int row) {
    return (-1 - row) * width;
  }

  private void addSparse(float[] scores, int row) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      scores[indices[i]] += weights[i];
    }
  }

  private void addDense(float[] scores, int from) {
    for (int i = 0; i < width; i++) {
      scores[i] += dense[from + i];
    }
  }

  /** Four rows at once: each score is read and written once. */
  private void addDense(float[] scores, int first, int second, int third, int fourth) {
    for (int i = 0; i < width; i++) {
      scores[i] =
          scores[i] + dense[first + i] + dense[second + i] + dense[third + i] + dense[fourth + i];
    }
  }

  /** Length of an array of scores: the languages, and up to a multiple of 16, which adds faster. */
  int width() {
    return width;
  }

  /** Names of the languages, ISO 639-3, in the order of the scores. */
  String[] languages() {
    return languages;
  }
}
