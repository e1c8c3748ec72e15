package io.e5stream.filter.operator;

import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.RejectedVersion;
import java.util.HashMap;
import java.util.Map;

/** What one thread with one map of buckets makes of the pairs: the model of the stages. */
final class SequentialPairs {

  private final Buckets buckets;
  private final boolean keeps;
  private final Map<Long, String> owners = new HashMap<>();
  private final Map<String, Long> firstTimes = new HashMap<>();
  private final Map<String, String> clean = new HashMap<>();
  private final Map<String, Integer> duplicates = new HashMap<>();

  SequentialPairs(DuplicateSettings settings, RejectedVersion rejectedVersion) {
    buckets = new Buckets(settings);
    keeps = rejectedVersion == RejectedVersion.KEEP;
  }

  void add(Judged judged) {
    String id = judged.id();
    boolean goes = !keeps || judged.change().isWithdrawal();
    Map<Long, String> before = new HashMap<>(owners);
    if (goes) {
      owners.values().removeIf(id::equals);
    }
    if (!judged.isAccepted()) {
      if (goes) {
        clean.remove(id);
      }
      return;
    }
    firstTimes.putIfAbsent(id, judged.change().time());
    boolean duplicate = false;
    for (long bucket : buckets.of(new DuplicablePair(), judged)) {
      String owner = before.get(bucket);
      if (owner != null && !owner.equals(id) && place(owner).compareTo(place(id)) < 0) {
        duplicate = true;
      } else {
        owners.put(bucket, id);
      }
    }
    if (duplicate) {
      duplicates.merge(id, 1, Integer::sum);
      if (!keeps) {
        clean.remove(id);
      }
    } else {
      clean.put(id, judged.change().pair().passage());
    }
  }

  private String place(String id) {
    return "%09d %s".formatted(firstTimes.get(id), id);
  }

  /** Passages by id of the pairs that are clean. */
  Map<String, String> clean() {
    return clean;
  }

  /** How often each id was turned down as a duplicate. */
  Map<String, Integer> duplicates() {
    return duplicates;
  }
}
