package io.e5stream.ingest.source.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaperPairsTest {

  private static final PaperPairs PAIRS = new PaperPairs(7);

  private static List<TextPair> cited(PaperPairs pairs, int n) {
    return pairs
        .form(
            new Paper(
                "s2orc/1",
                "",
                "",
                IntStream.range(0, n)
                    .mapToObj(i -> new Citation("context " + i, "title " + i))
                    .toList()))
        .pairs();
  }

  @Test
  void titleAsksForTheAbstract() {
    assertThat(
            PAIRS.form(new Paper("arxiv/1", "A\n  title", "  An\nabstract. ", List.of())).pairs())
        .containsExactly(
            new TextPair(
                "papers:arxiv/1#abstract",
                "A title",
                "An abstract.",
                "papers",
                "{\"kind\":\"abstract\"}"));
  }

  @Test
  void whatIsMissingIsSaid() {
    String id = "papers:arxiv/1#abstract";
    assertThat(PAIRS.form(new Paper("arxiv/1", "T", " ", List.of())))
        .isEqualTo(Formed.leftOut(id, Reason.NO_PASSAGE));
    assertThat(PAIRS.form(new Paper("arxiv/1", " ", "A", List.of())))
        .isEqualTo(Formed.leftOut(id, Reason.NO_QUERY));
  }

  @Test
  void rolesOfCitationsAreDrawnHalfAndHalfAndAlwaysTheSame() {
    List<TextPair> pairs = cited(PAIRS, 1000);

    assertThat(pairs).hasSize(1000);
    assertThat(pairs.stream().filter(pair -> pair.query().startsWith("context")).count())
        .isBetween(430L, 570L);
    assertThat(pairs)
        .allMatch(
            pair ->
                pair.signals().contains("\"query\":\"context\"")
                    == pair.query().startsWith("context"));
    assertThat(cited(PAIRS, 1000)).isEqualTo(pairs);
    assertThat(cited(new PaperPairs(8), 1000)).isNotEqualTo(pairs);
  }

  @Test
  void citationsOfOneTitleAreNumberedAndRepeatedOnesAreOne() {
    Paper paper =
        new Paper(
            "s2orc/1",
            "",
            "",
            List.of(
                new Citation("a", "Title"),
                new Citation("b", "title"),
                new Citation("a", "Title"),
                new Citation("c", "Other")));
    List<String> ids = PAIRS.form(paper).pairs().stream().map(TextPair::id).toList();

    assertThat(ids).hasSize(3).doesNotHaveDuplicates();
    assertThat(ids.get(0)).matches("papers:s2orc/1#cites/[0-9a-f]{16}/1");
    assertThat(ids.get(1)).isEqualTo(ids.get(0).replaceFirst("/1$", "/2"));
    assertThat(PAIRS.form(paper).leftOut())
        .containsExactly(
            new Formed.LeftOut(ids.get(0).replaceFirst("/1$", "/repeated/1"), Reason.REPEATED));
  }
}
