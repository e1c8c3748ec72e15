package io.e5stream.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.junit.jupiter.api.Test;

class BagOfWordsTest {

  private static BagOfWords words(String text) {
    return new BagOfWords(new EnglishAnalyzer(), text);
  }

  @Test
  void countsStemsWithoutStopWords() {
    assertThat(words("The cat's hat and the CATS").counts())
        .containsExactly(Map.entry("cat", 2), Map.entry("hat", 1));
    assertThat(words("to be or not to be").isEmpty()).isTrue();
  }

  @Test
  void asksEachFieldForEachWordAsOftenAsItOccurs() {
    assertThat(words("tea pot tea").in(List.of("text", "title")))
        .hasToString("((text:tea)^2.0 (text:pot)^1.0) ((title:tea)^2.0 (title:pot)^1.0)");
  }

  @Test
  void syntaxIsText() {
    assertThat(words("+tea AND -pot* (").counts().keySet()).containsExactly("tea", "pot");
  }
}
