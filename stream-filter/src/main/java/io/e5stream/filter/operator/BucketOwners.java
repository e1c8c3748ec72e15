package io.e5stream.filter.operator;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Whose each bucket is. Keyed by bucket.
 *
 * <p>One that comes later but is older passes and takes the bucket. A rejected one keeps the
 * buckets that were free: what is near to it is a duplicate too, as in FineWeb's clusters, which
 * are connected components. Of each component at least the first in the order stays.
 *
 * <p>An owner is forgotten when it has not asked again for the time to live, however often others
 * did.
 */
final class BucketOwners extends KeyedProcessFunction<Long, Probe, Answer> {

  private static final long serialVersionUID = 1;

  private final Duration ttl;
  private transient ValueState<Owner> owners;

  BucketOwners(Duration ttl) {
    this.ttl = ttl;
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<Owner> descriptor =
        new ValueStateDescriptor<>("owner", TypeInformation.of(Owner.class));
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(ttl).build());
    owners = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(Probe probe, Context context, Collector<Answer> out) throws Exception {
    Owner owner = owners.value();
    if (probe.kind() == Probe.Kind.RELEASE) {
      if (owner != null && owner.id().equals(probe.id())) {
        owners.clear();
      }
      return;
    }
    boolean duplicate = owner != null && owner.precedes(probe);
    if (!duplicate) {
      owners.update(Owner.of(probe));
    }
    out.collect(
        new Answer(
            probe.id(),
            probe.sequence(),
            probe.kind() == Probe.Kind.EXACT,
            duplicate ? owner.id() : ""));
  }
}
