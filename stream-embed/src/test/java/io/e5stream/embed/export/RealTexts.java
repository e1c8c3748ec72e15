package io.e5stream.embed.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * English texts of any length: documents of the examples, and of SciFact where {@code E5_DATA}
 * tells its place, joined and cut between words.
 */
final class RealTexts {

  /** More than 512 tokens in any document here. */
  private static final int MOST_WORDS = 520;

  private final List<String> documents = new ArrayList<>();
  private final Random random;

  RealTexts(long seed) {
    System.out.println("seed of the texts: " + seed);
    random = new Random(seed);
    add(Path.of("../examples/documents.jsonl"));
    String data = System.getenv("E5_DATA");
    Path sciFact = Path.of(data == null ? "." : data, "scifact", "corpus.jsonl");
    if (data != null && Files.exists(sciFact)) {
      add(sciFact);
    } else {
      System.out.println("no SciFact (set E5_DATA): texts are those of the examples");
    }
  }

  /** Texts of 1 word to more than 512 tokens, as many short as long ones on a logarithmic scale. */
  List<String> ofAllLengths(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double share = count == 1 ? 1 : (double) i / (count - 1);
      texts.add(ofWords((int) Math.round(Math.pow(MOST_WORDS, share))));
    }
    return texts;
  }

  /** A text of so many words, from a document's start or joined from several. */
  String ofWords(int words) {
    List<String> result = new ArrayList<>();
    while (result.size() < words) {
      result.addAll(List.of(documents.get(random.nextInt(documents.size())).split("\\s+")));
    }
    return String.join(" ", result.subList(0, words));
  }

  private void add(Path file) {
    JsonMapper json = JsonMapper.builder().build();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        JsonNode document = json.readTree(line);
        documents.add(
            (document.path("title").asText() + " " + document.path("text").asText()).strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
