package io.e5stream.embed.encoder;

/**
 * Where a text's tokens stand in it; special tokens are not among them.
 *
 * @param starts {@code [tokens]}, each token's first UTF-16 unit
 * @param ends {@code [tokens]}, one past each token's last UTF-16 unit
 */
public record TokenSpans(int[] starts, int[] ends) {

  public TokenSpans {
    if (starts.length != ends.length) {
      throw new IllegalArgumentException(starts.length + " starts but " + ends.length + " ends");
    }
  }

  public int count() {
    return starts.length;
  }
}
