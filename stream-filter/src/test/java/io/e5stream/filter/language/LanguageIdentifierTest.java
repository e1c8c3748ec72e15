package io.e5stream.filter.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

  private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.builtIn();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          eng | A stream of records is cut into passages, and each of them gets a vector.
          deu | Das Wetter ist heute schön, und wir gehen am Nachmittag im Wald spazieren.
          fra | Nous avons mangé du pain et du fromage dans le jardin de ma grand-mère.
          rus | Сегодня хорошая погода, и мы идём гулять в лес после обеда.
          ara | الطقس جميل اليوم وسوف نذهب إلى الحديقة بعد الظهر مع الأطفال
          cmn | 今天天气很好，我们下午去公园散步，然后回家吃晚饭。
          jpn | 今日はとても天気が良いので、午後は公園を散歩します。
          kor | 오늘은 날씨가 매우 좋아서 오후에 공원에서 산책을 합니다.
          hin | आज मौसम बहुत अच्छा है और हम दोपहर में बगीचे में टहलने जाएंगे।
          tha | วันนี้อากาศดีมาก เราจะไปเดินเล่นที่สวนสาธารณะในตอนบ่าย
          """)
  void tellsLanguages(String language, String text) {
    LanguageScores scores = IDENTIFIER.identify(text).orElseThrow();
    assertThat(scores.best()).isEqualTo(language);
    assertThat(scores.bestProbability()).isGreaterThan(0.65);
    assertThat(scores.probability(Set.of(language))).isEqualTo(scores.bestProbability());
    assertThat(Arrays.stream(scores.probabilities()).sum()).isCloseTo(1, within(1e-9));
  }

  /** Before calibration the scores are those of the library, which scores in another way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a stream of records is cut into passages, and each of them gets a vector",
        "Das Wetter ist heute schön; wir gehen im Wald spazieren!",
        "今天天气很好，我们下午去公园散步",
        "soooooo  42   http://example.org/path yes"
      })
  void agreesWithTheLibrary(String text) throws Exception {
    Map<String, Double> library;
    try (InputStream in = getClass().getResourceAsStream("/langdetect-183.bin")) {
      LanguageDetectorME detector = new LanguageDetectorME(new LanguageDetectorModel(in));
      library =
          Arrays.stream(detector.predictLanguages(text))
              .collect(Collectors.toMap(Language::getLang, Language::getConfidence));
    }
    LanguageScores own = LanguageIdentifier.uncalibrated(text);
    library.forEach(
        (language, confidence) ->
            assertThat(own.probability(Set.of(language)))
                .as(language)
                .isCloseTo(confidence, within(1e-6)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "42", "?!", "😀", "https://example.org"})
  void saysNothingWithoutLetters(String text) {
    assertThat(IDENTIFIER.identify(text)).isEmpty();
  }

  @Test
  void aLongTextIsSampledInSeveralPlaces() {
    String german = "Das Wetter ist heute schön, und wir gehen im Wald spazieren. ".repeat(20);
    String text = "Hello and welcome to our site. " + german;
    assertThat(IDENTIFIER.identify(text).orElseThrow().best()).isEqualTo("deu");
  }

  /** Nine tenths of the text are names, which leave doubt; the rest decides. */
  @Test
  void looksOnWhileInDoubt() {
    String names = "Ivanov, Petrova, Müller, Nguyen, Rossi, Novak, Yilmaz, Silva. ";
    String sentence = "The river rises in the hills above the old town. ";
    assertThat(IDENTIFIER.identify(names.repeat(9)).orElseThrow().bestProbability())
        .isLessThan(LanguageIdentifier.CERTAIN);
    assertThat(IDENTIFIER.identify((names + sentence).repeat(9)).orElseThrow().best())
        .isEqualTo("eng");
  }

  @Test
  void namesItsLanguages() {
    assertThat(IDENTIFIER.languages()).hasSize(103).contains("eng", "cmn", "ara");
  }
}
