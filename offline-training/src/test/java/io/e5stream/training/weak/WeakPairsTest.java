package io.e5stream.training.weak;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.Document;
import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeakPairsTest {

  private static final String LEAD =
      "Green tea is never fermented. It is steamed or roasted soon after it was plucked, which keeps"
          + " its colour and much of its fresh taste.";
  private static final String REST = LEAD.substring(LEAD.indexOf("It is"));
  private static final String BREW =
      "Take water that has cooled down for some minutes, pour it on the leaves, and wait for two of"
          + " them at the most.";
  private static final String STORE =
      "Leaves keep in a tin that closes well, away from light and from anything that smells, for a"
          + " year or so.";
  private static final String SECTIONS = "\n\n## Brewing\n\n" + BREW + "\n\n## Storage\n\n" + STORE;

  private static Document document(String title, String text) {
    return new Document("d1", title, text, "", 0, null);
  }

  private static List<TrainingPair> pairs(String title, String text) {
    return new WeakPairs(WeakPairSettings.DEFAULTS).of(document(title, text));
  }

  private static List<TrainingPair> pairs(String title, String text, WeakPairKind... kinds) {
    return new WeakPairs(WeakPairSettings.DEFAULTS.withKinds(Set.of(kinds)))
        .of(document(title, text));
  }

  private static TrainingPair pair(String kind, String query, String passage) {
    return TrainingPair.of("documents:d1:" + kind, query, passage, "documents");
  }

  @Test
  void aTitleGoesWithTheText() {
    assertThat(pairs(" Green\ntea ", LEAD)).containsExactly(pair("title", "Green tea", LEAD));
  }

  @Test
  void withoutATitleTheFirstSentenceGoesWithTheRest() {
    assertThat(pairs("", LEAD))
        .containsExactly(pair("first-sentence", "Green tea is never fermented.", REST));
  }

  @Test
  void headingsGoWithTheirSectionsAndTheTitleWithWhatIsBeforeThem() {
    assertThat(pairs("Green tea", "# Green tea\n\n" + LEAD + SECTIONS))
        .containsExactly(
            pair("title", "Green tea", LEAD),
            pair("heading:1", "Green tea: Brewing", BREW),
            pair("heading:2", "Green tea: Storage", STORE));
    assertThat(pairs("", LEAD + SECTIONS))
        .extracting(TrainingPair::query)
        .containsExactly("Green tea is never fermented.", "Brewing", "Storage");
    assertThat(pairs("BREWING", SECTIONS))
        .extracting(TrainingPair::query)
        .containsExactly("BREWING", "BREWING: Storage");
  }

  @Test
  void ofAShortSectionOnlyTheNumberIsLeft() {
    assertThat(pairs("Green tea", LEAD + "\n\n## Short\n\nNothing." + SECTIONS))
        .extracting(TrainingPair::id)
        .containsExactly("documents:d1:title", "documents:d1:heading:2", "documents:d1:heading:3");
    assertThat(pairs("Green tea", LEAD + "\n\n## Short\n\nNothing."))
        .as("no heading has a pair: the title has it all")
        .containsExactly(pair("title", "Green tea", LEAD + "\n\n## Short\n\nNothing."));
  }

  @Test
  void onlyKindsThatAreWantedAreGiven() {
    String text = LEAD + SECTIONS;
    assertThat(pairs("Green tea", text, WeakPairKind.TITLE))
        .containsExactly(pair("title", "Green tea", text));
    assertThat(pairs("Green tea", text, WeakPairKind.FIRST_SENTENCE))
        .containsExactly(pair("first-sentence", "Green tea is never fermented.", REST + SECTIONS));
    assertThat(pairs("Green tea", text, WeakPairKind.HEADING))
        .extracting(TrainingPair::id)
        .containsExactly("documents:d1:heading:1", "documents:d1:heading:2");
  }

  @Test
  void onRequestTitleAndFirstSentenceShareTheText() {
    assertThat(
            new WeakPairs(WeakPairSettings.DEFAULTS.withOverlapping(true))
                .of(document("Green tea", LEAD)))
        .containsExactly(
            pair("title", "Green tea", LEAD),
            pair("first-sentence", "Green tea is never fermented.", REST));
  }

  @Test
  void noTwoPassagesShareTextUnlessAskedFor() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> parts = List.of(LEAD, BREW, STORE, "## Brewing", "Storage\n===", "Short.");
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(8);
      for (int i = 0; i < length; i++) {
        // Numbered, so that the same words twice are not the same text.
        String part = parts.get(random.nextInt(parts.size()));
        text.append("\n\n").append(part.replace("it ", "it" + i + " "));
      }
      List<String> passages = new ArrayList<>();
      pairs(random.nextBoolean() ? "Tea" : "", text.toString())
          .forEach(pair -> passages.addAll(List.of(pair.passage().split("\n\n", -1))));
      passages.removeIf(part -> !part.matches(".*it\\d.*"));
      assertThat(passages).as("seed %d, text %s", seed, text).doesNotHaveDuplicates();
    }
  }

  @Test
  void oneLetterLessIsNoPassage() {
    String enough = "a".repeat(80);
    assertThat(pairs("Green tea", enough + ".")).hasSize(1);
    assertThat(pairs("Green tea", enough.substring(1) + ".")).isEmpty();
  }

  @Test
  void aLongPassageIsCut() {
    String paragraph = "a".repeat(999);
    assertThat(pairs("Green tea", paragraph + "\n\n" + paragraph))
        .extracting(pair -> pair.passage().length())
        .containsExactly(2000);
    assertThat(pairs("Green tea", paragraph + "\n\n" + paragraph + "a"))
        .extracting(pair -> pair.passage().length())
        .containsExactly(999);
  }

  @Test
  void aQueryIsNeitherANothingNorAText() {
    String text = "a".repeat(80);
    assertThat(pairs("Tea", text)).hasSize(1);
    assertThat(pairs("Te!", text)).isEmpty();
    assertThat(pairs("b".repeat(300), text)).hasSize(1);
    assertThat(pairs("b".repeat(301), text)).isEmpty();
  }

  @Test
  void aTitleThatRepeatsThePassageIsNone() {
    String sentence = "Green tea is never fermented but steamed";
    assertThat(pairs(sentence, sentence + ". " + REST))
        .as("the sentence is taken off")
        .containsExactly(pair("title", sentence, REST));
    assertThat(pairs("Green tea is nev...", LEAD))
        .extracting(TrainingPair::id)
        .containsExactly("documents:d1:first-sentence");
    String all =
        "Green tea is never fermented but steamed or roasted soon after it was plucked in"
            + " the gardens of spring";
    assertThat(pairs("On tea: " + all, all)).isEmpty();
  }
}
