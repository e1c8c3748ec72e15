package io.e5stream.ingest.pair;

import static io.e5stream.ingest.pair.FormingHarness.SETTINGS;
import static io.e5stream.ingest.pair.FormingHarness.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.LeftOut;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.papers.Paper;
import io.e5stream.ingest.source.papers.PaperDecoder;
import io.e5stream.ingest.source.wikipedia.WikipediaPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PageFormingTest {

  /** A page is a list of sections {@code name=text}; one without a text is left out. */
  private static final PairFormer<List<String>> SECTIONS =
      page -> {
        List<TextPair> pairs = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (String section : page) {
          String[] parts = section.split("=", -1);
          if (parts[1].isEmpty()) {
            leftOut.add(new LeftOut("web:" + parts[0], Reason.NO_PASSAGE));
          } else {
            pairs.add(new TextPair("web:" + parts[0], "q", parts[1], "web", null));
          }
        }
        return new Formed(pairs, leftOut);
      };

  private static FormingHarness<List<String>> sections() throws Exception {
    return FormingHarness.open(new PageForming<>("web", SECTIONS, SETTINGS));
  }

  @Test
  void vanishedSectionsAreWithdrawnAndUnchangedOnesNotSentAgain() throws Exception {
    try (var forming = sections()) {
      forming.send("p", List.of("a=1", "b=2", "c=3", "d="));
      assertThat(forming.take()).hasSize(3);
      forming.send("other", List.of("x=1"));
      assertThat(forming.take()).hasSize(1);

      forming.send("p", List.of("a=1", "b=9", "c="));
      assertThat(forming.take())
          .containsExactlyInAnyOrder(
              PairChange.formed(new TextPair("web:b", "q", "9", "web", null), version(2), 1002),
              PairChange.withdrawn("web:c", "web", version(2), 1002));
      assertThat(forming.pairs()).containsOnlyKeys("web:a", "web:b", "web:x");
      assertThat(forming.counts().total("web", "formed")).isEqualTo(5);
      assertThat(forming.counts().total("web", "withdrawn")).isEqualTo(1);
      assertThat(forming.counts().total("web", "unchanged")).isEqualTo(1);
      assertThat(forming.counts().total("web", "left_out.no_passage")).isEqualTo(2);

      forming.send("p", List.of());
      assertThat(forming.pairs()).containsOnlyKeys("web:x");
    }
  }

  @Test
  void aPairThatNoRecordCouldHoldIsLeftOut() throws Exception {
    try (var forming = sections()) {
      int room = SETTINGS.maxCharacters() - "web:aq{}".length();
      forming.send("p", List.of("a=" + "x".repeat(room)));
      assertThat(forming.take()).hasSize(1);

      forming.send("p", List.of("a=" + "x".repeat(room + 1)));
      assertThat(forming.take()).singleElement().matches(PairChange::isWithdrawal);
      assertThat(forming.counts().total("web", "left_out.too_long")).isEqualTo(1);
    }
  }

  /** Also signals that are no JSON, which only the hash of the pair finds out. */
  @Test
  void aTextThatBringsOutAFailureIsLeftOutAndTheJobGoesOn() throws Exception {
    PairFormer<String> failing =
        text -> {
          if (text.equals("deep")) {
            throw new StackOverflowError("that this test is about");
          }
          if (text.equals("bad")) {
            throw new IllegalStateException("the failure that this test is about");
          }
          String signals = text.equals("hash") ? "{broken" : null;
          return Formed.of(new TextPair("web:a", "q", text, "web", signals));
        };
    try (var forming = FormingHarness.open(new PageForming<>("web", failing, SETTINGS))) {
      for (String text : List.of("bad", "1", "bad", "2", "deep", "3", "hash", "4")) {
        forming.send("p", text);
      }

      assertThat(forming.take())
          .extracting(change -> change.isWithdrawal() ? null : change.pair().passage())
          .containsExactly("1", null, "2", null, "3", null, "4");
      assertThat(forming.counts().total("web", "left_out.unreadable")).isEqualTo(4);
    }
  }

  @Test
  void underOtherSettingsAPairThatComesAgainIsSentAgain() throws Exception {
    List<String> page = List.of("a=1");
    FormingHarness<List<String>> before = sections();
    before.send("p", page);
    before.send("p", page);
    assertThat(before.take()).hasSize(1);

    PairSettings others = SETTINGS.withFingerprint("other rules");
    try (var forming = before.restartElsewhere(new PageForming<>("web", SECTIONS, others))) {
      forming.send("p", page);
      assertThat(forming.take())
          .singleElement()
          .satisfies(change -> assertThat(change.version()).isEqualTo(version(2)));
      forming.send("p", page);
      assertThat(forming.take()).isEmpty();
      assertThat(forming.counts().total("web", "unchanged")).isEqualTo(2);
    }
  }

  @Test
  void afterItsTimeToLiveAPageIsNew() throws Exception {
    try (var forming = sections()) {
      long ttl = SETTINGS.ttl().toMillis();
      forming.send("p", List.of("a=1"));
      forming.clock(ttl - 1);
      forming.send("p", List.of("a=1"));
      forming.clock(2 * ttl - 2);
      forming.send("p", List.of("a=1"));
      assertThat(forming.counts().total("web", "unchanged")).isEqualTo(2);
      assertThat(forming.entries()).isEqualTo(1);

      forming.clock(4 * ttl);
      forming.send("p", List.of("b=1"));
      assertThat(forming.counts().total("web", "formed")).isEqualTo(2);
      assertThat(forming.counts().total("web", "withdrawn")).isZero();
    }
  }

  @Test
  void versionsRiseOverAForgottenPageInARecreatedTopic() throws Exception {
    try (var forming = sections()) {
      forming.sendAt("p", List.of("a=1"), 1_000);
      forming.clock(2 * SETTINGS.ttl().toMillis());

      forming.sendAt("p", List.of("a=2"), 1_001);
      assertThat(forming.pairs().get("web:a").passage()).isEqualTo("2");
      forming.sendAt("p", List.of("a=3"), 999);
      assertThat(forming.pairs().get("web:a").passage()).isEqualTo("3");
    }
  }

  @Test
  void aRecordWithoutATimestampCountsAsWrittenWhenItIsRead() throws Exception {
    try (var forming = sections()) {
      forming.clock(5_000);
      forming.sendAt("p", List.of("a=1"), ConsumerRecord.NO_TIMESTAMP);

      assertThat(forming.take())
          .containsExactly(
              PairChange.formed(
                  new TextPair("web:a", "q", "1", "web", null), version(4_000), 5_000));
    }
  }

  @Test
  void theLastVersionCountsAndARestartNeitherLosesNorRepeats() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      Map<String, List<String>> last = new HashMap<>();
      List<Map.Entry<String, List<String>>> records = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String page = "p" + random.nextInt(4);
        List<String> sections = new ArrayList<>();
        for (int s = 0; s < 5; s++) {
          if (random.nextBoolean()) {
            sections.add(page + s + "=" + (random.nextInt(4) == 0 ? "" : random.nextInt(3)));
          }
        }
        records.add(Map.entry(page, sections));
        last.put(page, sections);
      }
      List<PairChange> undisturbed = new ArrayList<>();
      try (var forming = sections()) {
        for (Map.Entry<String, List<String>> record : records) {
          forming.send(record.getKey(), record.getValue());
        }
        undisturbed.addAll(forming.take());
        Map<String, TextPair> expected = new HashMap<>();
        last.values()
            .forEach(
                page -> SECTIONS.form(page).pairs().forEach(pair -> expected.put(pair.id(), pair)));
        assertThat(forming.pairs()).isEqualTo(expected);
      }
      int cut = random.nextInt(records.size());
      List<PairChange> disturbed = new ArrayList<>();
      FormingHarness<List<String>> forming = sections();
      for (int i = 0; i < records.size(); i++) {
        forming.send(records.get(i).getKey(), records.get(i).getValue());
        disturbed.addAll(forming.take());
        if (i == cut) {
          forming = forming.restart(new PageForming<>("web", SECTIONS, SETTINGS));
        }
      }
      long formed = undisturbed.stream().filter(change -> !change.isWithdrawal()).count();
      assertThat(forming.counts().total("web", "formed")).isEqualTo(formed);
      forming.close();
      assertThat(disturbed).containsExactlyInAnyOrderElementsOf(undisturbed);
    }
  }

  @Test
  void aRevisionSendsOnlyTheSectionsThatItChanged() throws Exception {
    PairFormer<WikipediaPage> former = SETTINGS.wikipedia()::form;
    try (var forming = FormingHarness.open(new PageForming<>("wikipedia", former, SETTINGS))) {
      forming.send("w/1", page(1, "Lead.\n\n== A ==\nOne.\n\n== B ==\nTwo."));
      assertThat(forming.take()).hasSize(3);

      forming.send("w/1", page(2, "Lead.\n\n== A ==\nOne!\n\n== C ==\nTwo."));
      assertThat(forming.take())
          .extracting(PairChange::id, PairChange::isWithdrawal)
          .containsExactlyInAnyOrder(
              tuple("wikipedia:w/1#A", false),
              tuple("wikipedia:w/1#C", false),
              tuple("wikipedia:w/1#B", true));
    }
  }

  private static WikipediaPage page(long revision, String text) {
    return new WikipediaPage("w", 1, revision, 0, "T", "", "wikitext", text);
  }

  @Test
  void metadataAndFullTextOfAPaperDoNotWithdrawEachOther() throws Exception {
    PairFormer<Paper> former = new PaperFormer(SETTINGS.papers());
    try (var forming = FormingHarness.open(new PageForming<>("papers", former, SETTINGS))) {
      String metadata = "{\"paper_id\":\"1\",\"title\":\"T\",\"abstract\":\"A\"}";
      String body =
          "{\"paper_id\":\"1\",\"body_text\":[{\"text\":\"One [1].\",\"cite_spans\":[{\"start\":4,"
              + "\"ref_id\":\"B\"}]}],\"bib_entries\":{\"B\":{\"title\":\"X\"}}}";
      paper(forming, metadata);
      paper(forming, body);
      paper(forming, metadata);
      assertThat(forming.pairs()).hasSize(2);
      assertThat(forming.counts().total("papers", "unchanged")).isEqualTo(1);

      paper(forming, "{\"paper_id\":\"1\",\"body_text\":[]}");
      assertThat(forming.pairs()).containsOnlyKeys("papers:s2orc/1#abstract");
      paper(forming, "{\"paper_id\":\"1\",\"title\":\"\"}");
      assertThat(forming.pairs()).isEmpty();
      paper(
          forming,
          "{\"paper_id\":\"1\",\"title\":\"T\",\"abstract\":\"A\",\"citations\":[{\"context\":\"c\","
              + "\"title\":\"d\"}]}");
      assertThat(forming.pairs()).hasSize(2);
      paper(forming, "{\"paper_id\":\"1\",\"title\":\"T\",\"citations\":[]}");
      assertThat(forming.pairs()).isEmpty();
    }
  }

  private static void paper(FormingHarness<Paper> forming, String json) throws Exception {
    forming.send(
        "s2orc/1", new PaperDecoder().decode("s2orc/1", json.getBytes(StandardCharsets.UTF_8)));
  }
}
