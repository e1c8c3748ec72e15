package io.e5stream.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.VersionMode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  @Test
  void epochsDoNotOverlapAndStayBelowTheStoresLimit() throws Exception {
    long last = (1L << 40) - 1;

    assertThat(new Versions(VersionMode.OFFSET, 1).ofDocument(0, null))
        .isEqualTo(new Versions(VersionMode.OFFSET, 0).ofDocument(last, null) + 1);
    assertThat(new Versions(VersionMode.OFFSET, Versions.MAX_EPOCH).ofDocument(last, null))
        .isEqualTo(Document.MAX_VERSION - 1);
  }

  @Test
  void offsetsAndEpochsHaveBounds() {
    Versions versions = new Versions(VersionMode.OFFSET, 0);

    assertThatThrownBy(() -> versions.ofDocument(1L << 40, null))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("2^40");
    assertThatThrownBy(() -> new Versions(VersionMode.OFFSET, Versions.MAX_EPOCH + 1))
        .hasMessageContaining("8191");
    assertThatThrownBy(() -> new Versions(VersionMode.OFFSET, -1)).hasMessageContaining("-1");
  }

  @Test
  void theFieldIsIgnoredInOffsetMode() throws Exception {
    assertThat(new Versions(VersionMode.OFFSET, 0).ofDocument(5, 99L)).isEqualTo(5);
    assertThat(new Versions(VersionMode.FIELD, 0).ofDocument(5, 99L)).isEqualTo(99);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "+1", "1.0", " 1", "x", "9007199254740993", "99999999999999999"})
  void tombstoneHeadersAreChecked(String header) {
    assertThatThrownBy(
            () ->
                new Versions(VersionMode.FIELD, 0)
                    .ofTombstone(0, header.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidRecordException.class);
  }

  @Test
  void theLargestVersionIsTaken() throws Exception {
    assertThat(
            new Versions(VersionMode.FIELD, 0)
                .ofTombstone(0, "9007199254740992".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Document.MAX_VERSION);
  }
}
