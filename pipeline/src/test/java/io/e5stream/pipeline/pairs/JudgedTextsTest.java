package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.operator.EmbedText;
import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.filter.operator.EmbeddedPair;
import io.e5stream.filter.operator.Judged;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgedTextsTest {

  private static final PairChange CHANGE =
      PairChange.formed(new TextPair("web:1", "q", "p", "web", "{}"), 1, 1);

  private final JudgedTexts texts = new JudgedTexts();

  @Test
  void bothSidesInTheirRoles() {
    Judged judged = Judged.passed(CHANGE);
    assertThat(texts.texts(judged)).extracting(EmbedText::text).containsExactly("q", "p");
    assertThat(texts.texts(judged))
        .extracting(EmbedText::role)
        .containsExactly(Role.QUERY, Role.PASSAGE);
    assertThat(texts.texts(judged).get(1).name()).isEqualTo("passage of pair web:1");
    float[] query = {1};
    float[] passage = {2};
    assertThat(texts.embedded(judged, "m", List.of(query, passage)))
        .isEqualTo(new EmbeddedPair(judged, query, passage));
  }

  @Test
  void nothingOfWhatIsDecided() {
    Judged bad = Judged.rejected(CHANGE, new Rejected("test", Side.PASSAGE, 1, Bound.AT_LEAST, 2));
    Judged gone = Judged.passed(PairChange.withdrawn("web:1", "web", 2, 2));
    for (Judged judged : List.of(bad, gone)) {
      assertThat(texts.texts(judged)).isEmpty();
      assertThat(texts.embedded(judged, "m", List.of())).isEqualTo(EmbeddedPair.decided(judged));
    }
  }
}
