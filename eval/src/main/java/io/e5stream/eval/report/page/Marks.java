package io.e5stream.eval.report.page;

import io.e5stream.eval.report.page.Sections.Mark;
import io.e5stream.eval.suite.Verdict;

/** Verdicts as a sign and a word: colour alone says nothing on paper, or to some readers. */
final class Marks {

  private Marks() {}

  static Mark of(Verdict verdict) {
    return switch (verdict) {
      case PASS -> new Mark("\u2713", "pass", "pass");
      case FAIL -> new Mark("\u2717", "fail", "fail");
      case MEASURED -> new Mark("\u2022", "measured", "measured");
      case MISSING -> new Mark("\u2013", "missing", "missing");
      case ERROR -> new Mark("!", "error", "fail");
    };
  }
}
