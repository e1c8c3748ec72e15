package io.e5stream.filter.operator;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pairs for tests. */
final class TestPairs {

  static final Rejected BAD = new Rejected("test.bad", Side.PASSAGE, 3, Bound.AT_LEAST, 5);

  private TestPairs() {}

  static PairChange formed(String name, String query, String passage, long version, long time) {
    return PairChange.formed(
        new TextPair("news:" + name, query, passage, "news", "{}"), version, time);
  }

  static PairChange formed(String name, String passage, long version, long time) {
    return formed(name, "what is " + name, passage, version, time);
  }

  static Judged accepted(String name, String passage, long version, long time) {
    return Judged.passed(formed(name, passage, version, time));
  }

  static Judged bad(String name, String passage, long version, long time) {
    return Judged.rejected(formed(name, passage, version, time), BAD);
  }

  static Judged withdrawn(String name, long version, long time) {
    return Judged.passed(PairChange.withdrawn("news:" + name, "news", version, time));
  }

  /** A text of so many words drawn from a vocabulary of so many. */
  static String words(Random random, int words, int vocabulary) {
    return IntStream.range(0, words)
        .mapToObj(i -> "w" + random.nextInt(vocabulary))
        .collect(Collectors.joining(" "));
  }
}
