package io.e5stream.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.consistency.Draw;
import io.e5stream.training.consistency.FilterOutcome;
import io.e5stream.training.consistency.FilteredPair;
import io.e5stream.training.consistency.NumberedPair;
import io.e5stream.training.consistency.PairVectors;
import io.e5stream.training.consistency.RivalCounts;
import io.e5stream.training.pair.TrainingPair;
import java.util.List;
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
        TrainingPair.class,
        NumberedPair.class,
        Draw.class,
        PairVectors.class,
        RivalCounts.class,
        FilteredPair.class
      })
  void isSerialisedFieldByField(Class<?> type) {
    SerializerConfigImpl noKryo = new SerializerConfigImpl();
    noKryo.setGenericTypes(false);

    assertThat(TypeInformation.of(type).createSerializer(noKryo))
        .isInstanceOf(PojoSerializer.class);
  }

  @Test
  void negativesAndScoresSurvive() throws Exception {
    TrainingPair pair =
        new TrainingPair("i", "q", "p", "s", List.of("n1", "n2"), List.of(3.0, 1.5, -2.0));
    FilteredPair filtered = new FilteredPair(7, pair, FilterOutcome.REJECTED, 3, 0);
    var serializer =
        TypeInformation.of(FilteredPair.class).createSerializer(new SerializerConfigImpl());

    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(filtered, out);

    assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isEqualTo(filtered);
  }
}
