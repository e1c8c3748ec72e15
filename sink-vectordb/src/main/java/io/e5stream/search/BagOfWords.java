package io.e5stream.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A text as a query: any of its words may occur, and a word counts as often as the text has it.
 * Nothing in the text is syntax.
 */
final class BagOfWords {

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  BagOfWords(Analyzer analyzer, String text) {
    // The analyzer treats all fields alike.
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        counts.merge(term.toString(), 1, Integer::sum);
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether no word is left: the text was blank, or all stop words and punctuation. */
  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Occurrences by word, after analysis, in order of appearance. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** A query whose score is the sum over the fields. */
  Query in(Iterable<String> fields) {
    int words = 0;
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String field : fields) {
      words += counts.size();
      allow(words);
      BooleanQuery.Builder one = new BooleanQuery.Builder();
      counts.forEach(
          (word, count) ->
              one.add(
                  new BoostQuery(new TermQuery(new Term(field, word)), count),
                  BooleanClause.Occur.SHOULD));
      all.add(one.build(), BooleanClause.Occur.SHOULD);
    }
    return all.build();
  }

  /** Lucene's limit, one for the whole JVM, guards against patterns that expand; ours cannot. */
  private static synchronized void allow(int clauses) {
    if (clauses > IndexSearcher.getMaxClauseCount()) {
      IndexSearcher.setMaxClauseCount(clauses);
    }
  }
}
