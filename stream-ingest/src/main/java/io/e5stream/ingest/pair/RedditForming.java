package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.reddit.RedditPairs;
import io.e5stream.ingest.source.reddit.RedditRecord;
import io.e5stream.ingest.source.reddit.RedditThread;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.util.Collector;

/**
 * Joins posts and comments, in any order. The pair of a thread is formed once nothing of it has
 * arrived for a while, a time limit after its post has passed, or the input ends; from then on a
 * change of it is sent at once.
 *
 * <p>Only a thread whose post is there and that is not formed yet has timers, so that they end with
 * the limit, before state does.
 */
final class RedditForming extends Forming<RedditRecord> {

  private static final long serialVersionUID = 1;

  /** Fires when the input ends, also at {@code stop --drain}: the last watermark passes it. */
  private static final long END_OF_INPUT = Long.MAX_VALUE;

  private final RedditPairs pairs;
  private final long quiet;
  private final long limit;
  private transient ValueState<ThreadState> threads;

  RedditForming(PairSettings settings) {
    super(RedditPairs.SOURCE, settings);
    this.pairs = settings.reddit();
    this.quiet = settings.quiet().toMillis();
    this.limit = settings.limit().toMillis();
  }

  @Override
  public void open(OpenContext context) throws Exception {
    super.open(context);
    threads =
        getRuntimeContext()
            .getState(
                expiring(
                    new ValueStateDescriptor<>("thread", TypeInformation.of(ThreadState.class))));
  }

  @Override
  void process(RawRecord<RedditRecord> record, TimerService timers, Collector<PairChange> out)
      throws Exception {
    ThreadState last = threads.value();
    ThreadState before = last == null ? ThreadState.NEW : last;
    RedditThread thread = before.thread().with(record.value(), pairs);
    ThreadState now =
        before.with(thread, PairVersion.of(record.time(), before.version()), record.time());
    if (now.settled()) {
      now = form(now, out);
    } else if (thread.post() != null) {
      now = await(now, timers);
    }
    threads.update(now);
  }

  private ThreadState await(ThreadState state, TimerService timers) {
    long clock = timers.currentProcessingTime();
    long opened = state.isOpen() ? state.opened() : clock;
    long due = Math.min(clock + quiet, opened + limit);
    if (!state.isOpen()) {
      timers.registerProcessingTimeTimer(due);
      timers.registerEventTimeTimer(END_OF_INPUT);
    }
    return state.waiting(opened, due);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<PairChange> out)
      throws Exception {
    ThreadState state = threads.value();
    boolean open = state != null && state.isOpen();
    if (open && context.timeDomain() == TimeDomain.PROCESSING_TIME && timestamp < state.due()) {
      // Something arrived meanwhile: one timer that moves, not one for each record.
      context.timerService().registerProcessingTimeTimer(state.due());
      return;
    }
    context.timerService().deleteEventTimeTimer(END_OF_INPUT);
    if (open) {
      threads.update(form(state, out));
    }
  }

  private ThreadState form(ThreadState state, Collector<PairChange> out) {
    RedditThread thread = state.thread();
    Formed formed = guard().form(thread.post().id(), () -> thread.form(pairs));
    return state.settled(send(formed, state.formed(), state.version(), state.time(), out));
  }
}
