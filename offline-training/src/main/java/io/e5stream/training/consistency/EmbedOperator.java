package io.e5stream.training.consistency;

import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.TextEncoderFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Embeds both sides of pairs, in batches. Learns first where the pool ends, and marks the pairs
 * that are in it.
 */
final class EmbedOperator extends FirstInputFirst<Draw, NumberedPair, PairVectors> {

  private static final long serialVersionUID = 1;

  /** Enough to sort by length; the encoder cuts it into batches that suit the device. */
  static final int BATCH = 128;

  private final TextEncoderFactory factory;
  private final long seed;
  private final LongCounter embedded = new LongCounter();
  private final LongCounter pool = new LongCounter();
  private transient TextEncoder encoder;
  private transient List<NumberedPair> waiting;
  private transient Draw cut;

  EmbedOperator(TextEncoderFactory factory, long seed) {
    this.factory = factory;
    this.seed = seed;
  }

  @Override
  public void open() throws Exception {
    super.open();
    getRuntimeContext().addAccumulator(FilterCounts.EMBEDDED, embedded);
    getRuntimeContext().addAccumulator(FilterCounts.POOL, pool);
    waiting = new ArrayList<>(BATCH);
    encoder = factory.open(getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
  }

  @Override
  public void processElement1(StreamRecord<Draw> element) {
    cut = element.getValue();
  }

  @Override
  public void processElement2(StreamRecord<NumberedPair> element) {
    waiting.add(element.getValue());
    if (waiting.size() == BATCH) {
      embed();
    }
  }

  @Override
  void secondEnded() {
    if (!waiting.isEmpty()) {
      embed();
    }
  }

  private void embed() {
    float[][] queries =
        encode(Role.QUERY, waiting.stream().map(pair -> pair.pair().query()).toList());
    float[][] passages =
        encode(Role.PASSAGE, waiting.stream().map(pair -> pair.pair().passage()).toList());
    for (int i = 0; i < queries.length; i++) {
      NumberedPair pair = waiting.get(i);
      requireFinite(queries[i], pair);
      requireFinite(passages[i], pair);
      boolean inPool = Draw.of(pair, seed).compareTo(cut) <= 0;
      if (inPool) {
        pool.add(1);
      }
      output.collect(
          new StreamRecord<>(
              PairVectors.of(pair, queries[i], passages[i], inPool), pair.position()));
    }
    embedded.add(queries.length);
    waiting.clear();
  }

  private float[][] encode(Role role, List<String> texts) {
    try {
      return encoder.encode(role, texts);
    } catch (RuntimeException e) {
      throw new EncoderException(
          "%s failed to embed %d texts, the first being of %s: %s"
              .formatted(encoder.model(), texts.size(), name(waiting.get(0)), e.getMessage()),
          e);
    }
  }

  /** Nothing scores higher than what is no number: such a pair would always be kept. */
  private void requireFinite(float[] vector, NumberedPair pair) {
    for (float value : vector) {
      if (!Float.isFinite(value)) {
        throw new EncoderException(
            "%s gave %s in a vector of %s".formatted(encoder.model(), value, name(pair)));
      }
    }
  }

  private static String name(NumberedPair pair) {
    return "pair %,d, %s".formatted(pair.position() + 1, pair.pair().id());
  }

  @Override
  public void close() throws Exception {
    try (TextEncoder closing = encoder) {
      super.close();
    }
  }
}
