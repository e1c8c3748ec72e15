package io.e5stream.filter.text;

/**
 * How many code points of which kind a text has.
 *
 * @param all all of them
 * @param letters letters of any script, ideographs included
 * @param latin letters of the Latin script
 * @param digits digits and other numbers
 * @param marks combining marks and joiners
 * @param whiteSpace spaces and line ends
 * @param newlines line ends; {@code \r\n} is one
 * @param sentenceMarks {@code . , ! ?} and the like of other scripts
 * @param brackets parentheses, square and curly brackets
 * @param hashes {@code #}
 * @param ellipses {@code ...} and {@code …}
 */
public record CharacterCounts(
    int all,
    int letters,
    int latin,
    int digits,
    int marks,
    int whiteSpace,
    int newlines,
    int sentenceMarks,
    int brackets,
    int hashes,
    int ellipses) {

  /** A count as a share of all; NaN for an empty text. */
  public double share(int count) {
    return all == 0 ? Double.NaN : (double) count / all;
  }
}
