package io.e5stream.filter.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.Finding;
import io.e5stream.filter.Limit;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.decontamination.EvaluationTexts;
import io.e5stream.ingest.TextPair;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

  private static final String GOOD =
      "The river rises in the hills above the old town, and its water has turned mills there for"
          + " five hundred years. Today only one of them still grinds flour. Its owner, who learned"
          + " the trade from her mother, opens the doors to visitors on Sundays. ";

  private static final String GOOD_DOCUMENT =
      GOOD
          + "Upstream, anglers wait for trout below a weir that was rebuilt after the last flood."
          + " Most of the banks are meadows that farmers cut twice a year. When snow melts in April"
          + " the lower path disappears for a week or two.";

  private static FilterProfile profile(ProfileName name) {
    return Profiles.of(name, FilterSettings.DEFAULTS);
  }

  private static TextPair pair(String source, String query, String passage, String signals) {
    return new TextPair(source + ":1", query, passage, source, signals);
  }

  @ParameterizedTest
  @EnumSource
  void acceptsGoodText(ProfileName name) {
    assertThat(profile(name).judge(GOOD_DOCUMENT)).isEqualTo(Verdict.ACCEPTED);
    assertThat(profile(name).judge(pair("web", "Mills on the river", GOOD, null)))
        .isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void theFirstRuleThatObjectsDecides() {
    assertThat(profile(ProfileName.DOCUMENTS).judge("The mill and the river have a door."))
        .isEqualTo(
            new Verdict.Rejected("gopher.min-words", Side.DOCUMENT, 8, Limit.Bound.AT_LEAST, 50));
    assertThat(profile(ProfileName.PAIRS).judge(pair("web", "mills", GOOD, null)))
        .isEqualTo(new Verdict.Rejected("pair.min-words", Side.QUERY, 1, Limit.Bound.AT_LEAST, 2));
    assertThat(profile(ProfileName.NONE).judge("x")).isEqualTo(Verdict.ACCEPTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Das Wetter im Tal | Am Morgen liegt Nebel über den Wiesen, und erst gegen Mittag kommt die Sonne durch. | language.score
          Mills on the river | 1729 4224 9981 8155 77001 mills 3112 4096 | gopher.alphabetic-words
          Mills on the river | ((water)) [[brook]] {{creek}} (mills) (river) [older] (towns) | nemo.non-alphanumeric
          Mills on the river | mills on the river, river on mills | pair.max-overlap
          Mills and old weirs of the river | on river mills old weirs | pair.new-words
          """)
  void junkIsRejected(String query, String passage, String rule) {
    assertThat(profile(ProfileName.PAIRS).judge(pair("web", query, passage, null)))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class, rejected -> assertThat(rejected.rule()).isEqualTo(rule));
  }

  @Test
  void sourcesHaveRulesOfTheirOwn() {
    FilterProfile profile = profile(ProfileName.PAIRS);
    String signals = "{\"score\":0}";
    assertThat(profile.judge(pair("web", "Mills on the river", GOOD, signals)))
        .isEqualTo(Verdict.ACCEPTED);
    assertThat(profile.judge(pair("reddit", "Mills on the river", GOOD, signals)))
        .isEqualTo(new Verdict.Rejected("e5.score", Side.PAIR, 0, Limit.Bound.AT_LEAST, 1));
    assertThat(rules(profile.explain(pair("news", "Mills on the river", GOOD, signals))))
        .doesNotContain("e5.score", "e5.comment-characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "stackexchange"})
  void passagesOfWebPagesAreNoCodeNoMenuAndNoNotice(String source) {
    Map<String, String> junk =
        Map.of(
            "c4.curly-brackets",
            GOOD + "function mill() { return river; }",
            "nemo.boilerplate",
            "Read how the mills on this river use cookies before you go on.",
            "fineweb.ended-lines",
            "Upstream and downstream\n\nFlour and grain of our mill\n\nOpening hours on Sundays");
    FilterProfile profile = profile(ProfileName.PAIRS);
    junk.forEach(
        (rule, passage) -> {
          Verdict verdict = profile.judge(pair(source, "Where to go", passage, "{\"score\":5}"));
          if (source.equals("web")) {
            assertThat(verdict)
                .isInstanceOfSatisfying(
                    Verdict.Rejected.class,
                    rejected -> assertThat(rejected.rule()).isEqualTo(rule));
          } else {
            assertThat(verdict).as(rule).isEqualTo(Verdict.ACCEPTED);
          }
        });
  }

  @Test
  void aParagraphMayBeCutInItsMiddle() {
    String cut = GOOD.strip().substring(0, 120);
    assertThat(profile(ProfileName.PAIRS).judge(pair("web", "Where to go", cut, null)))
        .isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void oneWordNamesAnArticle() {
    FilterProfile profile = profile(ProfileName.PAIRS);
    assertThat(profile.judge(pair("wikipedia", "Mills", GOOD, null))).isEqualTo(Verdict.ACCEPTED);
    assertThat(profile.judge(pair("wikipedia", "...", GOOD, null)))
        .isEqualTo(new Verdict.Rejected("pair.min-words", Side.QUERY, 0, Limit.Bound.AT_LEAST, 1));
    assertThat(rules(profile.explain(pair("wikipedia", "Mills", GOOD, null))))
        .filteredOn(rule -> rule.equals("pair.min-words"))
        .hasSize(2);
  }

  /** Whichever of a citation's sides was drawn to be the query, the verdict is the same. */
  @ParameterizedTest
  @CsvSource({"Mills on rivers, ", "Mills, pair.min-words", "17 42 99 81, gopher.alphabetic-words"})
  void theDrawOfACitationsRolesMakesNoDifference(String title, String rule) {
    FilterProfile profile = profile(ProfileName.PAIRS);
    Verdict titleAsks =
        profile.judge(pair("papers", title, GOOD, "{\"kind\":\"citation\",\"query\":\"title\"}"));
    Verdict contextAsks =
        profile.judge(pair("papers", GOOD, title, "{\"kind\":\"citation\",\"query\":\"context\"}"));
    if (rule == null) {
      assertThat(List.of(titleAsks, contextAsks)).containsOnly(Verdict.ACCEPTED);
    } else {
      Verdict.Rejected first = (Verdict.Rejected) titleAsks;
      Verdict.Rejected second = (Verdict.Rejected) contextAsks;
      assertThat(first.rule()).isEqualTo(rule).isEqualTo(second.rule());
      assertThat(first.side()).isEqualTo(Side.QUERY);
      assertThat(second.side()).isEqualTo(Side.PASSAGE);
      assertThat(second.value()).isEqualTo(first.value());
    }
  }

  @Test
  void englishStopWordsJudgeEnglishAlone() {
    for (Set<String> languages : List.of(Set.of("deu"), Set.of("deu", "eng"), Set.<String>of())) {
      FilterSettings settings = new FilterSettings(Map.of(), Set.of(), languages, null, null);
      assertThat(Profiles.of(ProfileName.DOCUMENTS, settings).explain(GOOD_DOCUMENT))
          .filteredOn(finding -> finding.rule().equals("gopher.stop-words"))
          .hasSize(1)
          .noneMatch(Finding::applies);
    }
    assertThat(profile(ProfileName.DOCUMENTS).explain(GOOD_DOCUMENT))
        .filteredOn(finding -> finding.rule().equals("gopher.stop-words"))
        .allMatch(Finding::applies);
  }

  /** Short texts are never measured as documents are. */
  @Test
  void shortTextsAreNotMeasuredAsDocuments() {
    List<Finding> findings =
        profile(ProfileName.PAIRS).explain(pair("web", "Mills, mills", "mills ".repeat(49), null));
    assertThat(rules(findings))
        .doesNotContain("gopher.min-words", "gopher.stop-words", "c4.sentences", "ccnet.characters")
        .contains("gopher.top-2-gram");
    assertThat(findings)
        .filteredOn(finding -> finding.rule().contains("-gram"))
        .isNotEmpty()
        .noneMatch(Finding::applies);
    assertThat(
            profile(ProfileName.PAIRS)
                .explain(pair("web", "Mills, mills", "mills ".repeat(50), null)))
        .filteredOn(finding -> finding.rule().contains("-gram"))
        .allMatch(Finding::applies);
  }

  @Test
  void filesBringTheirRules() {
    EvaluationTexts texts = EvaluationTexts.builder(13).add("Mills on the river").build();
    FilterSettings settings = new FilterSettings(Map.of(), Set.of(), Set.of("eng"), null, texts);
    FilterProfile profile = Profiles.of(ProfileName.PAIRS, settings);
    assertThat(profile.judge(pair("web", "mills on the RIVER?", GOOD, null)))
        .isEqualTo(
            new Verdict.Rejected("decontamination.text", Side.QUERY, 1, Limit.Bound.AT_MOST, 0));
  }

  @Test
  void thresholdsCanBeSetAndRulesTurnedOff() {
    String key = "filter.documents.gopher.min-words";
    String text = "The mill and the river have a door.";
    FilterSettings eight =
        new FilterSettings(Map.of(key, 9.0), Set.of("language.score"), Set.of("eng"), null, null);
    assertThat(Profiles.of(ProfileName.DOCUMENTS, eight).judge(text))
        .isEqualTo(
            new Verdict.Rejected("gopher.min-words", Side.DOCUMENT, 8, Limit.Bound.AT_LEAST, 9));
    FilterSettings off =
        new FilterSettings(Map.of(), Set.of("gopher.min-words"), Set.of(), null, null);
    assertThat(rules(Profiles.of(ProfileName.DOCUMENTS, off).explain(text)))
        .doesNotContain("gopher.min-words")
        .contains("gopher.max-words");
  }

  @Test
  void aThresholdThatIsNoNumberIsNamed() {
    String key = "filter.pairs.passage.pair.min-words";
    FilterSettings settings =
        new FilterSettings(Map.of(key, Double.NaN), Set.of(), Set.of("eng"), null, null);
    assertThatThrownBy(() -> Profiles.of(ProfileName.PAIRS, settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key);
  }

  @Test
  void unknownNamesAreSaid() {
    assertThatThrownBy(
            () ->
                Profiles.of(
                    ProfileName.PAIRS,
                    new FilterSettings(Map.of(), Set.of("gopher.words"), Set.of(), null, null)))
        .hasMessageContaining("no rule gopher.words")
        .hasMessageContaining("gopher.min-words");
    assertThatThrownBy(
            () ->
                Profiles.of(
                    ProfileName.PAIRS,
                    new FilterSettings(Map.of(), Set.of(), Set.of("en"), null, null)))
        .hasMessageContaining("no language en")
        .hasMessageContaining("eng");
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }

  /** The published numbers, written down a second time. */
  @ParameterizedTest
  @CsvSource({
    "gopher.min-words, 50",
    "gopher.max-words, 100000",
    "gopher.min-mean-word-length, 3",
    "gopher.max-mean-word-length, 10",
    "gopher.hashes-per-word, 0.1",
    "gopher.ellipses-per-word, 0.1",
    "gopher.bullet-lines, 0.9",
    "gopher.ellipsis-lines, 0.3",
    "gopher.alphabetic-words, 0.8",
    "gopher.stop-words, 2",
    "gopher.duplicate-lines, 0.3",
    "gopher.duplicate-paragraphs, 0.3",
    "gopher.duplicate-line-characters, 0.2",
    "gopher.duplicate-paragraph-characters, 0.2",
    "gopher.top-2-gram, 0.2",
    "gopher.top-3-gram, 0.18",
    "gopher.top-4-gram, 0.16",
    "gopher.duplicate-5-grams, 0.15",
    "gopher.duplicate-6-grams, 0.14",
    "gopher.duplicate-7-grams, 0.13",
    "gopher.duplicate-8-grams, 0.12",
    "gopher.duplicate-9-grams, 0.11",
    "gopher.duplicate-10-grams, 0.1",
    "c4.lorem-ipsum, 0",
    "c4.curly-brackets, 0",
    "c4.sentences, 5",
    "fineweb.ended-lines, 0.12",
    "fineweb.short-lines, 0.67",
    "fineweb.duplicate-line-characters, 0.01",
    "fineweb.newlines-per-word, 0.3",
    "language.score, 0.65",
    "ccnet.characters, 300",
    "ccnet.perplexity, 520",
    "nemo.non-alphanumeric, 0.25",
    "nemo.symbols-per-word, 0.1",
    "nemo.digits, 0.15",
    "nemo.urls, 0.2",
    "nemo.white-space, 0.25",
    "nemo.parentheses, 0.1",
    "nemo.boilerplate, 0.4",
    "nemo.repeated-lines, 0.7",
    "nemo.repeated-paragraphs, 0.7",
    "nemo.repeated-line-characters, 0.8",
    "nemo.repeated-paragraph-characters, 0.8",
    "nemo.unended-sentences, 0.85"
  })
  void defaultsAreAsPublished(String rule, double threshold) {
    Map<String, Double> documents =
        Profiles.thresholds().stream()
            .filter(t -> t.side() == Side.DOCUMENT)
            .collect(Collectors.toMap(Threshold::rule, t -> t.standard().threshold()));
    assertThat(documents).containsEntry(rule, threshold).hasSize(47);
  }

  @Test
  void keysAreUnique() {
    assertThat(Profiles.thresholds().stream().map(Threshold::key)).doesNotHaveDuplicates();
    assertThat(Profiles.thresholds())
        .filteredOn(t -> t.rule().startsWith("e5."))
        .extracting(Threshold::key)
        .containsExactly(
            "filter.pairs.passage.e5.comment-characters", "filter.pairs.pair.e5.score");
  }
}
