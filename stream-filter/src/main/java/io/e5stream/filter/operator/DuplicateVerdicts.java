package io.e5stream.filter.operator;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Brings changes and their answers together again. Keyed by id; emits the changes of an id in the
 * order of their arrival: what asks nothing waits behind what does.
 *
 * <p>A change waits no longer than its probes are under way, so at most as many wait as have probes
 * in network buffers; at an aligned barrier none does.
 */
final class DuplicateVerdicts<T> extends KeyedCoProcessFunction<String, Tuple2<T, Ask>, Answer, T> {

  private static final long serialVersionUID = 1;

  /** The very same text was there before. */
  static final String EXACT = "duplicate.exact";

  /** A text that shares bands was there before. */
  static final String NEAR = "duplicate.near";

  private final Duplicable<T> kind;
  private final TypeInformation<Tuple2<T, Ask>> type;
  private transient MapState<Long, Tuple2<T, Ask>> waiting;
  private transient MapState<Long, Heard> heard;

  DuplicateVerdicts(Duplicable<T> kind, TypeInformation<Tuple2<T, Ask>> type) {
    this.kind = kind;
    this.type = type;
  }

  @Override
  public void open(OpenContext context) {
    waiting =
        getRuntimeContext().getMapState(new MapStateDescriptor<>("waiting", Types.LONG, type));
    heard =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("heard", Types.LONG, TypeInformation.of(Heard.class)));
  }

  @Override
  public void processElement1(Tuple2<T, Ask> asked, Context context, Collector<T> out)
      throws Exception {
    if (asked.f1.probes() == 0 && waiting.isEmpty()) {
      out.collect(asked.f0);
      return;
    }
    waiting.put(asked.f1.sequence(), asked);
    emitAnswered(out);
  }

  @Override
  public void processElement2(Answer answer, Context context, Collector<T> out) throws Exception {
    heard.put(answer.sequence(), heardBy(answer.sequence()).plus(answer));
    emitAnswered(out);
  }

  private void emitAnswered(Collector<T> out) throws Exception {
    for (Tuple2<T, Ask> first = first(); first != null; first = first()) {
      Heard answers = heardBy(first.f1.sequence());
      if (answers.answers() < first.f1.probes()) {
        return;
      }
      waiting.remove(first.f1.sequence());
      heard.remove(first.f1.sequence());
      out.collect(judge(first.f0, answers));
    }
  }

  /** Changes come in the order of their numbers, so that the lowest one waits for no other. */
  private Tuple2<T, Ask> first() throws Exception {
    Tuple2<T, Ask> first = null;
    for (Tuple2<T, Ask> asked : waiting.values()) {
      if (first == null || asked.f1.sequence() < first.f1.sequence()) {
        first = asked;
      }
    }
    return first;
  }

  private Heard heardBy(long sequence) throws Exception {
    Heard answers = heard.get(sequence);
    return answers == null ? Heard.NOTHING : answers;
  }

  private T judge(T change, Heard answers) {
    if (!answers.exactOf().isEmpty()) {
      return kind.rejected(change, over(EXACT, kind.exactSide(change), 1), answers.exactOf());
    }
    Map.Entry<String, Integer> nearest = answers.nearest();
    return nearest == null
        ? change
        : kind.rejected(
            change, over(NEAR, kind.nearSide(change), nearest.getValue()), nearest.getKey());
  }

  private static Rejected over(String rule, Side side, double value) {
    return new Rejected(rule, side, value, Bound.AT_MOST, 0);
  }
}
