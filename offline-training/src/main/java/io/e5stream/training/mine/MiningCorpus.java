package io.e5stream.training.mine;

import io.e5stream.filter.text.TextHash;
import io.e5stream.ingest.text.Paragraphs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The passages to search among, each text once: texts that differ in letter case or white space
 * only are one. In memory. Filled by one thread.
 */
public final class MiningCorpus {

  private final List<String> passages = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();

  /** Adds a passage unless it is there already; a blank one is none. */
  public void add(String passage) {
    if (!passage.isBlank() && places.putIfAbsent(key(passage), passages.size()) == null) {
      passages.add(passage);
    }
  }

  /** All passages; a place is an index of this list. */
  public List<String> passages() {
    return Collections.unmodifiableList(passages);
  }

  public int size() {
    return passages.size();
  }

  /** The place of a text, -1 when it is not there. */
  int place(String passage) {
    return places.getOrDefault(key(passage), -1);
  }

  /** Equal for texts that say the same; 64 bits, so that it is for no others in any corpus. */
  static long key(String text) {
    return TextHash.ofText(Paragraphs.oneLine(text).toLowerCase(Locale.ROOT));
  }
}
