package io.e5stream.eval.bench;

import java.util.ArrayList;
import java.util.List;

/** Cuts a stream of texts into what the index job's embedding operator hands over at once. */
final class Windows {

  private Windows() {}

  /**
   * Fills one window after the other, in order, until it holds as many texts or tokens as it may.
   *
   * @param maxTexts texts at which a window is full
   * @param maxTokens tokens at which it is full; its last text may go beyond
   */
  static List<List<BenchText>> cut(List<BenchText> texts, int maxTexts, int maxTokens) {
    List<List<BenchText>> windows = new ArrayList<>();
    int from = 0;
    int tokens = 0;
    for (int i = 0; i < texts.size(); i++) {
      tokens += texts.get(i).tokens();
      if (i + 1 - from == maxTexts || tokens >= maxTokens || i + 1 == texts.size()) {
        windows.add(texts.subList(from, i + 1));
        from = i + 1;
        tokens = 0;
      }
    }
    return windows;
  }
}
