package io.e5stream.sink.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qdrant.client.grpc.Common.PointId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointKeyTest {

  private static PointKey uuid(String text) {
    return PointKey.of(PointId.newBuilder().setUuid(text).build());
  }

  @Test
  void unsignedIntegersComeBeforeUuids() {
    List<PointKey> ordered =
        List.of(
            PointKey.of(0L),
            PointKey.of(Long.MAX_VALUE),
            PointKey.of(-1L),
            uuid("00000000-0000-0000-0000-000000000000"),
            uuid("7fffffff-ffff-ffff-ffff-ffffffffffff"),
            uuid("ffffffff-0000-0000-0000-000000000000"));
    assertThat(Stream.of(5, 2, 0, 4, 1, 3).map(ordered::get).sorted().toList()).isEqualTo(ordered);
  }

  @Test
  void convertsBackAndForth() {
    UUID uuid = UUID.randomUUID();
    assertThat(PointKey.of(uuid).toProto().getUuid()).isEqualTo(uuid.toString());
    assertThat(PointKey.of(PointKey.of(uuid).toProto())).isEqualTo(PointKey.of(uuid));
    assertThat(PointKey.of(PointKey.of(-1L).toProto())).isEqualTo(PointKey.of(-1L));
    assertThat(PointKey.of(-1L)).hasToString("18446744073709551615");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "zzzzzzzz-0000-0000-0000-000000000000", "12"})
  void refusesWhatIsNoUuid(String text) {
    assertThatThrownBy(() -> uuid(text))
        .isInstanceOf(ApiException.class)
        .hasMessage("Unable to parse UUID: " + text);
  }
}
