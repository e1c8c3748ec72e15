package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.stackexchange.StackExchangePairs;
import io.e5stream.ingest.source.stackexchange.StackExchangePost;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.util.Collector;

/**
 * Joins questions and answers, in any order; a later version of either replaces the earlier one.
 * Keeps the question and its upvoted answers: one without the votes is left out, whatever its
 * question, and brings its text along should it get them.
 */
final class StackExchangeForming extends Forming<StackExchangePost> {

  private static final long serialVersionUID = 1;

  private final StackExchangePairs pairs;
  private transient ValueState<QuestionState> questions;
  private transient MapState<Long, AnswerState> answers;

  StackExchangeForming(PairSettings settings) {
    super(StackExchangePairs.SOURCE, settings);
    this.pairs = settings.stackExchange();
  }

  @Override
  public void open(OpenContext context) throws Exception {
    super.open(context);
    questions =
        getRuntimeContext()
            .getState(
                expiring(
                    new ValueStateDescriptor<>(
                        "question", TypeInformation.of(QuestionState.class))));
    answers =
        getRuntimeContext()
            .getMapState(
                expiring(
                    new MapStateDescriptor<>(
                        "answers", Types.LONG, TypeInformation.of(AnswerState.class))));
  }

  @Override
  void process(RawRecord<StackExchangePost> record, TimerService timers, Collector<PairChange> out)
      throws Exception {
    QuestionState last = questions.value();
    QuestionState asked = last == null ? QuestionState.NEW : last;
    long version = PairVersion.of(record.time(), asked.version());
    StackExchangePost post = record.value();
    StackExchangePost question = post.isQuestion() ? post : asked.question();
    questions.update(new QuestionState(question, version));
    Map<Long, AnswerState> known = renewed();
    if (!post.isQuestion()) {
      AnswerState before = known.get(post.id());
      answer(
          post, before == null ? Map.of() : before.formed(), question, version, record.time(), out);
      return;
    }
    for (AnswerState state : known.values()) {
      answer(state.answer(), state.formed(), question, version, record.time(), out);
    }
  }

  /**
   * The answers, all written again: each has a time to live of its own, and an answer forgotten
   * before its question could neither be updated nor withdrawn.
   */
  private Map<Long, AnswerState> renewed() throws Exception {
    // Not while iterating: what the iterator may see of changes differs between state backends.
    Map<Long, AnswerState> known = new HashMap<>();
    answers.entries().forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    answers.putAll(known);
    return known;
  }

  private void answer(
      StackExchangePost answer,
      Map<String, Long> formed,
      StackExchangePost question,
      long version,
      long time,
      Collector<PairChange> out)
      throws Exception {
    if (!pairs.isUpvoted(answer)) {
      send(
          Formed.leftOut(StackExchangePairs.id(answer), Reason.LOW_SCORE),
          formed,
          version,
          time,
          out);
      answers.remove(answer.id());
    } else {
      Map<String, Long> now = formed;
      if (question != null) {
        String id = StackExchangePairs.id(answer);
        Formed pair = guard().form(id, () -> pairs.form(question, answer));
        now = send(pair, formed, version, time, out);
      }
      answers.put(answer.id(), new AnswerState(answer, now));
    }
  }
}
