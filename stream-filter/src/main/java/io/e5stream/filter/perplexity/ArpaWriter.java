package io.e5stream.filter.perplexity;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an estimated model in the ARPA format. */
public final class ArpaWriter {

  /** The logarithm of zero, by custom: what {@code <s>} has, which is never predicted. */
  private static final String ZERO = "-99";

  private final KneserNey model;
  private final Writer out;

  private ArpaWriter(KneserNey model, Writer out) {
    this.model = model;
    this.out = out;
  }

  public static void write(KneserNey model, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      new ArpaWriter(model, out).write();
    }
  }

  private void write() throws IOException {
    int order = model.counts().order();
    out.write("\\data\\\n");
    for (int n = 1; n <= order; n++) {
      out.write("ngram " + n + "=" + model.size(n) + "\n");
    }
    for (int n = 1; n <= order; n++) {
      out.write("\n\\" + n + "-grams:\n");
      if (n == 1) {
        out.write(logarithm(model.unknown()) + "\t" + NGramModel.UNKNOWN + "\t0\n");
      }
      section(n);
    }
    out.write("\n\\end\\\n");
  }

  private void section(int n) throws IOException {
    NGramLevel ngrams = model.counts().level(n);
    KneserNey.Level level = model.level(n);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < ngrams.size(); i++) {
      if (!level.kept().get(i)) {
        continue;
      }
      line.setLength(0);
      boolean start = n == 1 && ngrams.word(i) == NGramCounts.START;
      line.append(start ? ZERO : logarithm(level.probabilities()[i])).append('\t');
      words(line, n, i);
      if (level.backOffs() != null) {
        line.append('\t').append(logarithm(level.backOffs()[i]));
      }
      out.append(line.append('\n'));
    }
  }

  private void words(StringBuilder line, int n, int ngram) {
    if (n > 1) {
      words(line, n - 1, model.counts().level(n).prefix(ngram));
      line.append(' ');
    }
    List<String> vocabulary = model.counts().vocabulary();
    line.append(vocabulary.get(model.counts().level(n).word(ngram)));
  }

  private static String logarithm(double probability) {
    return Float.toString((float) Math.log10(probability));
  }
}
