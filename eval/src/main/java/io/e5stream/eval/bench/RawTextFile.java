package io.e5stream.eval.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.eval.dataset.CorpusDocument;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a user's own texts: a text a line, or an object of JSON with {@code text}, and if wanted
 * {@code title} and {@code role} ({@code query} or {@code passage}). What does not say is a
 * passage.
 */
public final class RawTextFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String LAYOUT =
      "; texts are a file with one a line, or JSON Lines with text, title and role";

  private final Path file;
  private final List<String> queries = new ArrayList<>();
  private final List<CorpusDocument> passages = new ArrayList<>();

  private RawTextFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws IllegalArgumentException naming file and line when it cannot be read or has no texts
   */
  public static RawTexts read(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a directory" + LAYOUT);
    }
    RawTextFile reader = new RawTextFile(file);
    try {
      long number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          reader.add(number, line);
        }
      }
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not in UTF-8; convert it", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e, e);
    }
    if (reader.queries.isEmpty() && reader.passages.isEmpty()) {
      throw new IllegalArgumentException(file + " has no texts" + LAYOUT);
    }
    return new RawTexts(file.toString(), reader.queries, reader.passages);
  }

  private void add(long number, String line) {
    if (!line.stripLeading().startsWith("{")) {
      passages.add(new CorpusDocument(Long.toString(number), "", line.strip()));
      return;
    }
    JsonNode json = parse(number, line);
    String text = json.path("text").asText("");
    if (!json.path("text").isTextual() || text.isBlank()) {
      throw problem(number, "\"text\" has to be a text that is not blank");
    }
    switch (json.path("role").asText("passage").toLowerCase(Locale.ROOT)) {
      case "query" -> queries.add(text);
      case "passage" ->
          passages.add(
              new CorpusDocument(Long.toString(number), json.path("title").asText(""), text));
      default -> throw problem(number, "\"role\" has to be query or passage");
    }
  }

  private JsonNode parse(long number, String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw problem(number, "not valid JSON: " + e.getOriginalMessage());
    }
  }

  private IllegalArgumentException problem(long number, String problem) {
    return new IllegalArgumentException(file + ":" + number + ": " + problem);
  }
}
