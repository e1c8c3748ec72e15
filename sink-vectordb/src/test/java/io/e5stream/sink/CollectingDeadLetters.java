package io.e5stream.sink;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.deadletter.DeadLetterChannel;
import io.e5stream.ingest.deadletter.DeadLetterChannelFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Dead letters of this JVM by name of the channel; durable ones only after a flush. */
record CollectingDeadLetters(String name) implements DeadLetterChannelFactory {

  private static final Map<String, List<DeadLetter>> DURABLE = new ConcurrentHashMap<>();

  List<DeadLetter> durable() {
    return DURABLE.computeIfAbsent(name, key -> new CopyOnWriteArrayList<>());
  }

  @Override
  public DeadLetterChannel open() {
    List<DeadLetter> sent = new ArrayList<>();
    return new DeadLetterChannel() {
      @Override
      public void send(DeadLetter letter) {
        sent.add(letter);
      }

      @Override
      public void flush() {
        durable().addAll(sent);
        sent.clear();
      }

      @Override
      public void close() {}
    };
  }
}
