package io.e5stream.filter.operator;

import io.e5stream.filter.operator.Duplicable.Role;
import io.e5stream.filter.options.DuplicateSettings;
import io.e5stream.filter.options.RejectedVersion;
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
 * <p>Where a version that is turned down leaves the older one clean, that one's buckets stay
 * claimed. Whether a text that asks is a duplicate is decided elsewhere and never comes back here,
 * so each that asks adds to the claims of its id, up to a limit, until the id is withdrawn: rather
 * is something turned down that equals a former version than that two equal ones are clean.
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
  private final RejectedVersion rejectedVersion;
  private transient Buckets buckets;
  private transient ValueState<Claims> state;

  DuplicateProbes(Duplicable<T> kind, DuplicateSettings settings, RejectedVersion rejectedVersion) {
    this.kind = kind;
    this.settings = settings;
    this.rejectedVersion = rejectedVersion;
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
    boolean asks = role == Role.ASKS && !isOlder(change, before);
    long[] asked = asks ? buckets.of(kind, change) : Claims.NONE;
    Claims after = after(before, change, role, asked);
    state.update(after);
    for (long bucket : before.without(after)) {
      context.output(PROBES, probe(bucket, Probe.Kind.RELEASE, change, after));
    }
    for (int i = 0; i < asked.length; i++) {
      Probe.Kind asking = i == 0 ? Probe.Kind.EXACT : Probe.Kind.NEAR;
      context.output(PROBES, probe(asked[i], asking, change, after));
    }
    out.collect(Tuple2.of(change, new Ask(after.sequence(), asked.length)));
  }

  private Claims after(Claims before, T change, Role role, long[] asked) {
    if (isOlder(change, before)) {
      return before.unchanged();
    }
    boolean keeps = rejectedVersion == RejectedVersion.KEEP;
    long version = kind.version(change);
    return switch (role) {
      case ASKS -> keeps ? before.and(version, asked) : before.of(version, asked);
      case REJECTED -> keeps ? before.kept(version) : before.left(version);
      case LEAVES -> before.left(version);
      case STAYS -> before.kept(version);
    };
  }

  /** Overtaken on its way: the last stage drops it. */
  private boolean isOlder(T change, Claims before) {
    return kind.version(change) < before.version();
  }

  private Probe probe(long bucket, Probe.Kind what, T change, Claims claims) {
    return new Probe(bucket, what, kind.id(change), claims.time(), claims.sequence());
  }
}
