package io.e5stream.embed.operator;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** What the embedding operator holds until it embeds: elements in the order of their arrival. */
final class ChangeBuffer<T> {

  /** An element and what is to be embedded of it. */
  record Held<T>(StreamRecord<T> element, List<EmbedText> texts) {}

  /** Bounds the changes without texts that wait behind one with some. */
  private static final int CHANGES_PER_TEXT = 16;

  private final EmbedSettings settings;
  private final Embeddable<T, ?> embeddable;
  private final List<Held<T>> held = new ArrayList<>();
  private int texts;
  private long tokens;
  private long since;

  ChangeBuffer(EmbedSettings settings, Embeddable<T, ?> embeddable) {
    this.settings = settings;
    this.embeddable = embeddable;
  }

  /**
   * Takes an element.
   *
   * @param now when it arrived, processing time
   */
  void add(StreamRecord<T> element, long now) {
    if (held.isEmpty()) {
      since = now;
    }
    List<EmbedText> own = embeddable.texts(element.getValue());
    // The caller may reuse its record.
    held.add(new Held<>(element.copy(element.getValue()), own));
    texts += own.size();
    for (EmbedText text : own) {
      tokens += text.tokens();
    }
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /** Whether it is time to embed for size, or because nothing here has to wait for a vector. */
  boolean isFull() {
    return texts == 0
        || texts >= settings.maxTexts()
        || tokens >= settings.maxTokens()
        || held.size() >= (long) CHANGES_PER_TEXT * settings.maxTexts();
  }

  /** When the oldest element has waited long enough, processing time. */
  long due() {
    return since + settings.maxAge().toMillis();
  }

  /** When the oldest element arrived, processing time. */
  long since() {
    return since;
  }

  /** Empties the buffer. */
  List<Held<T>> drain() {
    List<Held<T>> drained = List.copyOf(held);
    held.clear();
    texts = 0;
    tokens = 0;
    return drained;
  }
}
