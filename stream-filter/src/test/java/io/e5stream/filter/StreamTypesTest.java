package io.e5stream.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.junit.jupiter.api.Test;

/** What travels between operators must never fall back to Kryo. */
class StreamTypesTest {

  @Test
  void aRejectionIsSerialisedFieldByField() {
    SerializerConfigImpl noKryo = new SerializerConfigImpl();
    noKryo.setGenericTypes(false);

    assertThat(TypeInformation.of(Verdict.Rejected.class).createSerializer(noKryo))
        .isInstanceOf(PojoSerializer.class);
  }
}
