package io.e5stream.filter.operator;

import io.e5stream.filter.operator.Duplicable.Role;
import io.e5stream.filter.options.DuplicateSettings;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sends the probes of each change to its buckets, and tells those that its id has left. Keyed by
 * id; passes every change on, in order.
 *
 * <p>Its state outlives all claims of an id, so that the id's place in the order stays while one of
 * them stands.
 */
final class DuplicateProbes<T> extends KeyedProcessFunction<String, T, Tuple2<T, Ask>> {

  private static final long serialVersionUID = 1;

  static final OutputTag<Probe> PROBES =
      new OutputTag<>("duplicate-probes", TypeInformation.of(Probe.class));

  private final Duplicable<T> kind;
  private final DuplicateSettings settings;
  private transient Buckets buckets;
  private transient ValueState<Claims> state;

  DuplicateProbes(Duplicable<T> kind, DuplicateSettings settings) {
    this.kind = kind;
    this.settings = settings;
  }

  @Override
  public void open(OpenContext context) {
    buckets = new Buckets(settings);
    ValueStateDescriptor<Claims> descriptor =
        new ValueStateDescriptor<>("claims", TypeInformation.of(Claims.class));
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(settings.ttl().multipliedBy(2)).build());
    state = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(T change, Context context, Collector<Tuple2<T, Ask>> out)
      throws Exception {
    Role role = kind.role(change);
    Claims known = state.value();
    if (known == null && role != Role.ASKS) {
      out.collect(Tuple2.of(change, Ask.NOTHING));
      return;
    }
    Claims before = known == null ? Claims.none(kind.time(change)) : known;
    Claims after = after(before, change, role);
    state.update(after);
    for (long bucket : before.without(after)) {
      context.output(PROBES, probe(bucket, Probe.Kind.RELEASE, change, after));
    }
    int probes = 0;
    if (role == Role.ASKS && !isOlder(change, before)) {
      for (long bucket : after.buckets()) {
        Probe.Kind asks = probes == 0 ? Probe.Kind.EXACT : Probe.Kind.NEAR;
        context.output(PROBES, probe(bucket, asks, change, after));
        probes++;
      }
    }
    out.collect(Tuple2.of(change, new Ask(after.sequence(), probes)));
  }

  private Claims after(Claims before, T change, Role role) {
    if (role == Role.STAYS || isOlder(change, before)) {
      return before.unchanged();
    }
    return role == Role.ASKS
        ? before.of(kind.version(change), buckets.of(kind, change))
        : before.left(kind.version(change));
  }

  /** Overtaken on its way: the last stage drops it. */
  private boolean isOlder(T change, Claims before) {
    return kind.version(change) < before.version();
  }

  private Probe probe(long bucket, Probe.Kind what, T change, Claims claims) {
    return new Probe(bucket, what, kind.id(change), claims.time(), claims.sequence());
  }
}
