package io.e5stream.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExamplesTest {

  @Test
  void documentsAreManyVariedAndWellFormed() throws IOException {
    List<JsonNode> documents = Examples.documents();

    assertThat(documents).hasSizeGreaterThanOrEqualTo(150);
    assertThat(documents)
        .allSatisfy(
            document -> {
              assertThat(document.required("id").asText()).matches("[a-z0-9][a-z0-9-]+");
              assertThat(document.required("title").asText()).isNotBlank();
              assertThat(document.required("text").asText().split("[.?!]( |$)"))
                  .hasSizeBetween(2, 4);
              assertThat(document.required("metadata").required("lang").asText()).isEqualTo("en");
            });
    assertThat(documents.stream().map(d -> d.get("id").asText())).doesNotHaveDuplicates();
    assertThat(documents.stream().map(d -> d.get("text").asText())).doesNotHaveDuplicates();
    assertThat(distinct(documents, "/source")).isGreaterThanOrEqualTo(4);
    assertThat(distinct(documents, "/metadata/topic")).isGreaterThanOrEqualTo(30);
  }

  private static long distinct(List<JsonNode> documents, String path) {
    return documents.stream().map(d -> d.at(path).asText()).distinct().count();
  }

  @Test
  void questionsShareNoWordWithTheirAnswers() throws IOException {
    Map<String, JsonNode> documents =
        Examples.documents().stream().collect(Collectors.toMap(d -> d.get("id").asText(), d -> d));
    List<Examples.Question> questions = Examples.questions();

    assertThat(questions).hasSizeGreaterThanOrEqualTo(12);
    assertThat(questions)
        .allSatisfy(
            question -> {
              JsonNode answer = documents.get(question.expected());
              String text = answer.get("title").asText() + " " + answer.get("text").asText();
              assertThat(ContentWords.shared(question.text(), text))
                  .as("%s and %s", question.text(), question.expected())
                  .isEmpty();
            });
  }

  @Test
  void modelFindsEachAnswerFirst() throws IOException {
    List<JsonNode> documents = Examples.documents();
    List<Examples.Question> questions = Examples.questions();
    Map<String, String> wrong = new TreeMap<>();
    try (TextEncoder encoder =
        Encoder.open(Bundle.load(Bundle.BUILT_IN), EncoderOptions.DEFAULTS)) {
      float[][] passages =
          encoder.encode(
              Role.PASSAGE,
              documents.stream()
                  .map(d -> d.get("title").asText() + " " + d.get("text").asText())
                  .toList());
      float[][] queries =
          encoder.encode(Role.QUERY, questions.stream().map(Examples.Question::text).toList());
      assertThat(dot(queries[0], queries[0])).isCloseTo(1, within(1e-4f));
      for (int i = 0; i < queries.length; i++) {
        String first = documents.get(nearest(queries[i], passages)).get("id").asText();
        if (!first.equals(questions.get(i).expected())) {
          wrong.put(questions.get(i).text(), first);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static int nearest(float[] query, float[][] passages) {
    int best = 0;
    for (int i = 1; i < passages.length; i++) {
      best = dot(query, passages[i]) > dot(query, passages[best]) ? i : best;
    }
    return best;
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
