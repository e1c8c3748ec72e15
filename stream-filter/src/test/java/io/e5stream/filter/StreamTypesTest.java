package io.e5stream.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.operator.Answer;
import io.e5stream.filter.operator.Ask;
import io.e5stream.filter.operator.Claims;
import io.e5stream.filter.operator.Heard;
import io.e5stream.filter.operator.Judged;
import io.e5stream.filter.operator.JudgedDocument;
import io.e5stream.filter.operator.Owner;
import io.e5stream.filter.operator.Probe;
import io.e5stream.ingest.PairChange;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels between operators or lies in state must never fall back to Kryo. */
class StreamTypesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        Verdict.Rejected.class,
        Rejection.class,
        Judged.class,
        JudgedDocument.class,
        Probe.class,
        Answer.class,
        Owner.class,
        Claims.class,
        Ask.class,
        Heard.class
      })
  void isSerialisedFieldByField(Class<?> type) {
    SerializerConfigImpl noKryo = new SerializerConfigImpl();
    noKryo.setGenericTypes(false);

    assertThat(TypeInformation.of(type).createSerializer(noKryo))
        .isInstanceOf(PojoSerializer.class);
  }

  @Test
  void nullsOfAWithdrawalSurvive() throws Exception {
    Judged withdrawn = Judged.passed(PairChange.withdrawn("news:1", "news", 7, 8));
    var serializer = TypeInformation.of(Judged.class).createSerializer(new SerializerConfigImpl());

    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(withdrawn, out);

    assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isEqualTo(withdrawn);
  }
}
