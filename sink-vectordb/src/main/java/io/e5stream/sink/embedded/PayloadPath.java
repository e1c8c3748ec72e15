package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.ListValue;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path into a payload in Qdrant's syntax: {@code a.b}, {@code a[0].b}, {@code a[].b}, {@code "odd
 * key".b}.
 *
 * @param first top-level key
 * @param rest further steps
 */
record PayloadPath(String first, List<Step> rest) {

  /** A step below the top-level key. */
  sealed interface Step {}

  /** Field of an object. */
  record Key(String name) implements Step {}

  /** Element of an array. */
  record Index(int position) implements Step {}

  /** Every element of an array. */
  record Every() implements Step {}

  private static final Pattern FIRST =
      Pattern.compile("(?<raw>[\\p{L}\\p{N}_-]+)|\"(?<quoted>[^\"\\\\]*)\"");
  private static final Pattern STEP =
      Pattern.compile(
          "\\.(?<raw>[\\p{L}\\p{N}_-]+)|\\.\"(?<quoted>[^\"\\\\]*)\"|\\[(?<index>\\d{1,9})\\]|(?<every>\\[\\])");

  /**
   * Parses a path.
   *
   * @throws ApiException INVALID_ARGUMENT when the text is no path
   */
  static PayloadPath parse(String text) {
    Matcher matcher = FIRST.matcher(text);
    if (!matcher.lookingAt()) {
      throw ApiException.invalid("Invalid json path: '" + text + "'");
    }
    String first = name(matcher);
    List<Step> rest = new ArrayList<>();
    int end = matcher.end();
    matcher.usePattern(STEP);
    while (end < text.length()) {
      matcher.region(end, text.length());
      if (!matcher.lookingAt()) {
        throw ApiException.invalid("Invalid json path: '" + text + "'");
      }
      rest.add(step(matcher));
      end = matcher.end();
    }
    return new PayloadPath(first, List.copyOf(rest));
  }

  private static String name(Matcher matcher) {
    return matcher.group("raw") != null ? matcher.group("raw") : matcher.group("quoted");
  }

  private static Step step(Matcher matcher) {
    if (matcher.group("index") != null) {
      return new Index(Integer.parseInt(matcher.group("index")));
    }
    return matcher.group("every") != null ? new Every() : new Key(name(matcher));
  }

  /** This path with {@code []} at its end. */
  PayloadPath everyElement() {
    if (!rest.isEmpty() && rest.get(rest.size() - 1) instanceof Every) {
      return this;
    }
    List<Step> steps = new ArrayList<>(rest);
    steps.add(new Every());
    return new PayloadPath(first, List.copyOf(steps));
  }

  /** The values at this path; none when it leads nowhere. */
  List<Value> get(Map<String, Value> payload) {
    Value top = payload.get(first);
    if (top == null) {
      return List.of();
    }
    if (rest.isEmpty()) {
      return List.of(top);
    }
    List<Value> found = new ArrayList<>();
    collect(top, 0, found::add);
    return found;
  }

  private void collect(Value value, int depth, Consumer<Value> sink) {
    if (depth == rest.size()) {
      sink.accept(value);
      return;
    }
    Step step = rest.get(depth);
    if (step instanceof Key key && value.hasStructValue()) {
      Value child = value.getStructValue().getFieldsMap().get(key.name());
      if (child != null) {
        collect(child, depth + 1, sink);
      }
    } else if (value.hasListValue()) {
      ListValue list = value.getListValue();
      if (step instanceof Index index && index.position() < list.getValuesCount()) {
        collect(list.getValues(index.position()), depth + 1, sink);
      } else if (step instanceof Every) {
        list.getValuesList().forEach(element -> collect(element, depth + 1, sink));
      }
    }
  }

  /** A copy of the payload without what is at this path. */
  Map<String, Value> remove(Map<String, Value> payload) {
    Map<String, Value> copy = new HashMap<>(payload);
    if (rest.isEmpty()) {
      copy.remove(first);
    } else {
      copy.computeIfPresent(first, (key, value) -> without(value, 0));
    }
    return copy;
  }

  private Value without(Value value, int depth) {
    Step step = rest.get(depth);
    boolean last = depth == rest.size() - 1;
    if (step instanceof Key key && value.hasStructValue()) {
      Struct.Builder struct = value.getStructValue().toBuilder();
      Value child = struct.getFieldsMap().get(key.name());
      if (last || child == null) {
        struct.removeFields(key.name());
      } else {
        struct.putFields(key.name(), without(child, depth + 1));
      }
      return Value.newBuilder().setStructValue(struct).build();
    }
    if (value.hasListValue() && !(step instanceof Key)) {
      return Value.newBuilder()
          .setListValue(withoutElements(value.getListValue(), step, depth, last))
          .build();
    }
    return value;
  }

  private ListValue withoutElements(ListValue list, Step step, int depth, boolean last) {
    ListValue.Builder kept = ListValue.newBuilder();
    for (int i = 0; i < list.getValuesCount(); i++) {
      boolean hit = !(step instanceof Index index) || index.position() == i;
      if (!hit) {
        kept.addValues(list.getValues(i));
      } else if (!last) {
        kept.addValues(without(list.getValues(i), depth + 1));
      }
    }
    return kept.build();
  }

  /** A copy of the payload with the fields merged into the object at this path. */
  Map<String, Value> merge(Map<String, Value> payload, Map<String, Value> fields) {
    Map<String, Value> copy = new HashMap<>(payload);
    copy.put(first, merged(copy.getOrDefault(first, Value.getDefaultInstance()), 0, fields));
    return copy;
  }

  private Value merged(Value value, int depth, Map<String, Value> fields) {
    if (depth == rest.size()) {
      return Value.newBuilder()
          .setStructValue(
              Struct.newBuilder()
                  .putAllFields(mergeTop(value.getStructValue().getFieldsMap(), fields)))
          .build();
    }
    if (rest.get(depth) instanceof Key key) {
      Struct struct = value.getStructValue();
      Value child = struct.getFieldsMap().getOrDefault(key.name(), Value.getDefaultInstance());
      return Value.newBuilder()
          .setStructValue(
              struct.toBuilder().putFields(key.name(), merged(child, depth + 1, fields)))
          .build();
    }
    ListValue.Builder list = ListValue.newBuilder();
    for (int i = 0; i < value.getListValue().getValuesCount(); i++) {
      Value element = value.getListValue().getValues(i);
      boolean hit = !(rest.get(depth) instanceof Index index) || index.position() == i;
      list.addValues(hit ? merged(element, depth + 1, fields) : element);
    }
    return Value.newBuilder().setListValue(list).build();
  }

  /** Top-level merge: new values replace old ones, a null removes its field. */
  static Map<String, Value> mergeTop(Map<String, Value> old, Map<String, Value> fields) {
    Map<String, Value> merged = new HashMap<>(old);
    fields.forEach(
        (key, value) -> {
          if (PayloadValues.isNull(value)) {
            merged.remove(key);
          } else {
            merged.put(key, value);
          }
        });
    return merged;
  }
}
