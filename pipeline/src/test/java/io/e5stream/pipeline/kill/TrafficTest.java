package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.kill.Message.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20261120})
  void holdsEverythingThatAScenarioNeeds(long seed) {
    Traffic traffic = Traffic.of(seed);
    Map<String, String> last = new HashMap<>();
    List<String> seen = new ArrayList<>();
    for (Message message : traffic.all()) {
      if (message.kind() == Kind.BROKEN) {
        seen.add("broken");
        continue;
      }
      boolean known = last.containsKey(message.key());
      String old = last.put(message.key(), message.value());
      if (message.kind() == Kind.TOMBSTONE) {
        seen.add(old == null ? "delete absent" : "delete");
      } else if (old == null) {
        seen.add(known ? "come back" : "new");
      } else if (old.equals(message.value())) {
        seen.add("unchanged");
      } else {
        int shorter = Integer.compare(old.length() / 400, message.value().length() / 400);
        seen.add(shorter == 0 ? "update" : shorter > 0 ? "shrink" : "grow");
      }
    }

    assertThat(seen)
        .contains("new", "update", "unchanged", "delete", "come back", "shrink", "grow", "broken");
    last.values().removeIf(value -> value == null);
    assertThat(traffic.finalTexts()).containsOnlyKeys(last.keySet());
    assertThat(traffic.finalTexts())
        .allSatisfy((id, text) -> assertThat(last.get(id)).contains("\"" + text + "\""));
    assertThat(deletedInTheEnd(traffic.before())).isPositive();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 7})
  void aSeedGivesTheSameRecords(long seed) {
    assertThat(Traffic.of(seed).all()).isEqualTo(Traffic.of(seed).all());
    assertThat(Traffic.of(seed).all()).isNotEqualTo(Traffic.of(seed + 1).all());
  }

  @Test
  void repeatsCountWhenTheirDocumentIsDeletedLater() {
    List<Message> messages =
        List.of(
            new Message("a", "1", Kind.DOCUMENT),
            new Message("a", "1", Kind.DOCUMENT), // a repeat, deleted later
            new Message("b", "1", Kind.DOCUMENT),
            new Message("b", "1", Kind.DOCUMENT), // a repeat that stays
            new Message("a", "2", Kind.DOCUMENT),
            new Message("a", "{", Kind.BROKEN),
            new Message("a", "2", Kind.DOCUMENT), // a second repeat, deleted later
            new Message("a", null, Kind.TOMBSTONE),
            new Message("a", "2", Kind.DOCUMENT)); // back again, no repeat
    assertThat(Traffic.repeatsBeforeADeletion(messages)).isEqualTo(2);
  }

  private static long deletedInTheEnd(List<Message> messages) {
    Map<String, Kind> last = new HashMap<>();
    messages.forEach(message -> last.put(message.key(), message.kind()));
    return last.values().stream().filter(kind -> kind == Kind.TOMBSTONE).count();
  }
}
