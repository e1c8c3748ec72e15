package io.e5stream.training.weak;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.text.Paragraphs;
import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The pairs of a document.
 *
 * <p>No two passages of a document share text, unless asked for: in one batch each pair's passage
 * is a negative of the others' queries, and a text that answers must be none. So a section belongs
 * to its heading alone; what stands before the first heading, or the whole text where no heading
 * gives a pair, belongs to the title; and the first sentence of it is a query only where the title
 * is none. A heading's query is led by the title, as in the stream's pairs of Wikipedia:
 * "Introduction" alone asks for nothing.
 *
 * <p>Stateless and thread-safe.
 *
 * @param settings which pairs
 */
public record WeakPairs(WeakPairSettings settings) {

  /** What these pairs name as their source. */
  public static final String SOURCE = "documents";

  public WeakPairs {
    Objects.requireNonNull(settings, "settings");
  }

  /**
   * The pairs of a document, in the order of the text: title, first sentence, headings. Ids are
   * {@code documents:ID:title}, {@code documents:ID:first-sentence} and {@code
   * documents:ID:heading:N}, where N counts all headings of the text from 1.
   */
  public List<TrainingPair> of(Document document) {
    String title = Paragraphs.oneLine(document.title());
    String text = WithoutTitle.of(title, Paragraphs.tidy(document.text()));
    List<TrainingPair> headed = new ArrayList<>();
    List<Section> sections = List.of();
    if (settings.kinds().contains(WeakPairKind.HEADING)) {
      sections = Section.of(text);
      for (int n = 1; n < sections.size(); n++) {
        Section section = sections.get(n);
        pair(
                id(document, WeakPairKind.HEADING) + ":" + n,
                query(title, section.heading()),
                section.text())
            .ifPresent(headed::add);
      }
    }
    List<TrainingPair> pairs =
        new ArrayList<>(leading(document, title, headed.isEmpty() ? text : sections.get(0).text()));
    pairs.addAll(headed);
    return pairs;
  }

  private List<TrainingPair> leading(Document document, String title, String text) {
    List<TrainingPair> pairs = new ArrayList<>();
    if (settings.kinds().contains(WeakPairKind.TITLE) && !WithoutTitle.isCutOff(title, text)) {
      pair(id(document, WeakPairKind.TITLE), title, text).ifPresent(pairs::add);
    }
    boolean wanted = settings.overlapping() || pairs.isEmpty();
    if (wanted && settings.kinds().contains(WeakPairKind.FIRST_SENTENCE)) {
      FirstSentence.of(text)
          .flatMap(
              parted ->
                  pair(id(document, WeakPairKind.FIRST_SENTENCE), parted.sentence(), parted.rest()))
          .ifPresent(pairs::add);
    }
    return pairs;
  }

  private static String id(Document document, WeakPairKind kind) {
    return "%s:%s:%s".formatted(SOURCE, document.id(), kind.label());
  }

  private static String query(String title, String heading) {
    boolean same = Letters.only(title).equals(Letters.only(heading));
    return title.isEmpty() || same ? heading : title + ": " + heading;
  }

  private Optional<TrainingPair> pair(String id, String query, String text) {
    if (query.length() > settings.maxQuery() || Letters.count(query) < settings.minQuery()) {
      return Optional.empty();
    }
    String passage = Paragraphs.leading(text, settings.maxPassage());
    if (Letters.count(passage) < settings.minPassage()
        || Letters.only(query).contains(Letters.only(passage))) {
      return Optional.empty();
    }
    return Optional.of(TrainingPair.of(id, query, passage, SOURCE));
  }
}
