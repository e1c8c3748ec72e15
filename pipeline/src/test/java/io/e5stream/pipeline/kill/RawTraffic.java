package io.e5stream.pipeline.kill;

import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.kill.Message.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Seeded raw records of three sources that are joined or replaced by later ones: threads whose best
 * comment comes late or is deleted, posts in random order with later edits, pages in several
 * revisions whose sections change and vanish. Some texts are too short for the rules, some records
 * broken.
 */
final class RawTraffic {

  static final List<WebSource> SOURCES =
      List.of(WebSource.REDDIT, WebSource.STACKEXCHANGE, WebSource.WIKIPEDIA);

  private static final int THREADS = 14;
  private static final int QUESTIONS = 14;
  private static final int PAGES = 10;
  private static final int REVISIONS = 6;
  private static final int SECTIONS = 4;
  private static final String SHORT = "No.";
  private static final String SITE = "travel.stackexchange.com";

  private final Random random;
  private final Prose prose;
  private final Map<WebSource, List<Message>> messages = new EnumMap<>(WebSource.class);

  private RawTraffic(long seed) {
    this.random = new Random(seed);
    this.prose = new Prose(random);
    messages.put(WebSource.REDDIT, reddit());
    messages.put(WebSource.STACKEXCHANGE, stackExchange());
    messages.put(WebSource.WIKIPEDIA, wikipedia());
    for (WebSource source : SOURCES) {
      List<Message> all = messages.get(source);
      String key = all.get(0).key();
      all.add(all.size() / 2, new Message(key, "neither JSON nor XML", Kind.BROKEN));
    }
  }

  static RawTraffic of(long seed) {
    return new RawTraffic(seed);
  }

  List<Message> all(WebSource source) {
    return messages.get(source);
  }

  /** One of several parts of about the same size, in order. */
  List<Message> part(WebSource source, int part, int parts) {
    List<Message> all = messages.get(source);
    return all.subList(all.size() * part / parts, all.size() * (part + 1) / parts);
  }

  long broken(WebSource source) {
    return messages.get(source).stream().filter(m -> m.kind() == Kind.BROKEN).count();
  }

  private List<Message> reddit() {
    List<Message> first = new ArrayList<>();
    List<Message> late = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      String thread = "t" + t;
      first.add(
          message(
              thread,
              "{\"id\":\"%s\",\"title\":\"%s\",\"selftext\":\"%s\",\"score\":3}"
                  .formatted(thread, prose.question(), prose.sentences(1))));
      for (int c = 0; c < 4; c++) {
        first.add(comment(thread, c, c, c == 3 && t % 5 == 0 ? SHORT : prose.sentences(3)));
      }
      if (t % 3 != 0) {
        late.add(comment(thread, 9, 100, prose.sentences(4)));
      }
      if (t % 3 == 1) {
        late.add(comment(thread, 9, 100, "[deleted]"));
      }
    }
    Collections.shuffle(first, random);
    first.addAll(late);
    return first;
  }

  private static Message comment(String thread, int number, int score, String text) {
    return message(
        thread,
        ("{\"id\":\"%sc%d\",\"link_id\":\"t3_%s\",\"parent_id\":\"t3_%s\",\"body\":\"%s\","
                + "\"score\":%d,\"created_utc\":%d}")
            .formatted(thread, number, thread, thread, text, score, number));
  }

  private List<Message> stackExchange() {
    List<Message> first = new ArrayList<>();
    List<Message> edits = new ArrayList<>();
    for (int q = 1; q <= QUESTIONS; q++) {
      first.add(question(q, prose.question()));
      String answer = prose.sentences(3);
      first.add(answer(q, 1, 4, answer));
      first.add(answer(q, 2, q % 4, q % 6 == 0 ? SHORT : prose.sentences(3)));
      switch (q % 4) {
        case 0 -> edits.add(question(q, prose.question()));
        case 1 -> edits.add(answer(q, 1, 4, SHORT));
        case 2 -> {
          edits.add(answer(q, 1, -1, answer));
          edits.add(answer(q, 1, 4, answer));
        }
        default -> edits.add(answer(q, 1, 4, answer));
      }
    }
    Collections.shuffle(first, random);
    first.addAll(edits);
    return first;
  }

  private Message question(int number, String title) {
    return post(
        number,
        "<row Id=\"%d\" PostTypeId=\"1\" Score=\"2\" Title=\"%s\" Body=\"%s\" />"
            .formatted(100 * number, title, prose.sentences(1)));
  }

  private static Message answer(int question, int number, int score, String text) {
    return post(
        question,
        "<row Id=\"%d\" PostTypeId=\"2\" ParentId=\"%d\" Score=\"%d\" Body=\"%s\" />"
            .formatted(100 * question + number, 100 * question, score, text));
  }

  private static Message post(int question, String row) {
    return message(SITE + "/" + 100 * question, row);
  }

  private List<Message> wikipedia() {
    List<Message> all = new ArrayList<>();
    String[][] headings = new String[PAGES][SECTIONS];
    String[][] texts = new String[PAGES][SECTIONS];
    for (int revision = 1; revision <= REVISIONS; revision++) {
      for (int page = 0; page < PAGES; page++) {
        StringBuilder text = new StringBuilder(prose.sentences(1));
        for (int s = 0; s < SECTIONS; s++) {
          if (headings[page][s] == null) {
            headings[page][s] = s + " " + prose.heading();
          }
          if (texts[page][s] == null || random.nextInt(3) == 0) {
            texts[page][s] = random.nextInt(6) == 0 ? SHORT : prose.sentences(3);
          }
          if (random.nextInt(5) != 0) {
            text.append("\n\n== %s ==\n\n%s".formatted(headings[page][s], texts[page][s]));
          }
        }
        all.add(
            message(
                "enwiki/" + (page + 1),
                ("<page><title>The town of %d</title><ns>0</ns><id>%d</id><revision><id>%d</id>"
                        + "<model>wikitext</model><text>%s</text></revision></page>")
                    .formatted(page, page + 1, revision, text)));
      }
    }
    return all;
  }

  private static Message message(String key, String value) {
    return new Message(key, value, Kind.DOCUMENT);
  }
}
