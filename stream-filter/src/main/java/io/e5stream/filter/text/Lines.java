package io.e5stream.filter.text;

import java.util.Arrays;

/** Stretches of a text that are not blank, without white space around them: lines, paragraphs. */
public final class Lines {

  private final String text;
  private int size;
  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int[] lengths = new int[8];
  private Duplicates duplicates;

  Lines(String text) {
    this.text = text;
  }

  void add(int start, int end, int length) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    lengths[size] = length;
    size++;
  }

  /** Lets the last stretch reach further. */
  void extend(int end, int length) {
    ends[size - 1] = end;
    lengths[size - 1] += length;
  }

  public int size() {
    return size;
  }

  /** Where a line starts, in UTF-16 units. */
  public int start(int line) {
    return starts[line];
  }

  /** Where a line ends (exclusive), in UTF-16 units. */
  public int end(int line) {
    return ends[line];
  }

  /** Length in code points. */
  public int length(int line) {
    return lengths[line];
  }

  public String line(int line) {
    return text.substring(starts[line], ends[line]);
  }

  /** Lines that are equal to an earlier one. */
  public Duplicates duplicates() {
    if (duplicates == null) {
      duplicates = countDuplicates();
    }
    return duplicates;
  }

  /** Share of the lines that are equal to an earlier one; NaN where there are none. */
  public double duplicateShare() {
    return size == 0 ? Double.NaN : (double) duplicates().count() / size;
  }

  private Duplicates countDuplicates() {
    HashTable seen = new HashTable(size);
    int count = 0;
    int characters = 0;
    for (int i = 0; i < size; i++) {
      if (seen.add(TextHash.ofText(text, starts[i], ends[i])) > 1) {
        count++;
        characters += lengths[i];
      }
    }
    return new Duplicates(count, characters);
  }

  /**
   * What is there a second time.
   *
   * @param count lines that are equal to an earlier one
   * @param characters their code points
   */
  public record Duplicates(int count, int characters) {}
}
