package io.e5stream.ingest.produce;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebSourceTest {

  @Test
  void areAllSourcesOfPairs() {
    assertThat(Arrays.stream(WebSource.values()).map(WebSource::toString))
        .containsExactlyInAnyOrderElementsOf(TextPair.SOURCES);
  }

  @ParameterizedTest
  @EnumSource
  void isASourceOfPairsWithItsOwnTopic(WebSource source) {
    assertThat(TextPair.SOURCES).contains(source.toString());
    assertThat(source.topic().defaultValue()).isEqualTo("raw." + source);
    assertThat(source.format()).isNotNull();
  }
}
