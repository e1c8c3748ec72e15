package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.source.Formed;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.util.Collector;

/**
 * Forms the pairs of sources whose records stand alone. Remembers by page what was formed last, so
 * that a record withdraws what it holds no more and repeats nothing.
 *
 * @param <T> the source's record
 */
final class PageForming<T> extends Forming<T> {

  private static final long serialVersionUID = 1;

  private final PairFormer<T> former;
  private transient ValueState<PageState> pages;

  PageForming(String source, PairFormer<T> former, PairSettings settings) {
    super(source, settings);
    this.former = former;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    super.open(context);
    pages =
        getRuntimeContext()
            .getState(
                expiring(new ValueStateDescriptor<>("page", TypeInformation.of(PageState.class))));
  }

  @Override
  void process(RawRecord<T> record, TimerService timers, Collector<PairChange> out)
      throws Exception {
    PageState last = pages.value();
    PageState before = last == null ? PageState.NEW : last;
    Map<String, Long> spokenOf = new HashMap<>();
    Map<String, Long> formed = new HashMap<>();
    before
        .formed()
        .forEach(
            (id, hash) -> (former.speaksOf(record.value(), id) ? spokenOf : formed).put(id, hash));
    long version = PairVersion.of(record.time(), before.version());
    Formed now = guard().form(record.key(), () -> former.form(record.value()));
    formed.putAll(send(now, spokenOf, version, record.time(), out));
    pages.update(new PageState(formed, version));
  }
}
