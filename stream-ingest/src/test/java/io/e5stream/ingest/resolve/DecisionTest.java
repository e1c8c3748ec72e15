package io.e5stream.ingest.resolve;

import static io.e5stream.ingest.resolve.Changes.tombstone;
import static io.e5stream.ingest.resolve.Changes.upsert;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final String SETTINGS = "chunker:1 models:e5";

  private final DocumentState known = after(upsert("a", 5, "x"), null);
  private final DocumentState gone = after(tombstone("a", 5), null);

  @Test
  void anUnknownDocumentIsIndexed() {
    resolves(upsert("a", 0, "x"), null, Action.INDEX, Outcome.INDEXED, 0);
  }

  @Test
  void olderChangesAreSuperseded() {
    superseded(upsert("a", 4, "new"), known);
    superseded(upsert("a", 4, "x"), known);
    superseded(tombstone("a", 4), known);
    superseded(upsert("a", 4, "new"), gone);
    superseded(tombstone("a", 4), gone);
  }

  @Test
  void theSameAgainRefreshesAndLeavesTheStateAsItIs() {
    resolves(upsert("a", 5, "x"), known, Action.REFRESH, Outcome.UNCHANGED, 5);
    assertThat(after(upsert("a", 5, "x"), known)).isSameAs(known);
  }

  @Test
  void theSameAgainStillNamesTheVersionThatBroughtTheContent() {
    DocumentState refreshed = after(upsert("a", 6, "x"), known);

    Decision again = Decision.of(upsert("a", 6, "x"), refreshed, SETTINGS);
    assertThat(again.resolved().contentVersion()).isEqualTo(5);
    assertThat(again.resolved().version()).isEqualTo(6);
    assertThat(again.state()).isSameAs(refreshed);
  }

  @Test
  void contentWrittenAgainUnderALaterVersionIsWithinTheRangeOfTheNextRefresh() {
    // The refresh at 6 found nothing in the store and was written in full, as version 6; state
    // knows
    // nothing of it and goes on from 5: the range of the refresh at 7 is 5 to 7.
    Decision refresh = Decision.of(upsert("a", 6, "x"), known, SETTINGS);
    ResolvedChange written = refresh.resolved().asIndex(Outcome.INDEXED);
    ResolvedChange next = Decision.of(upsert("a", 7, "x"), refresh.state(), SETTINGS).resolved();

    assertThat(written.version()).isEqualTo(6);
    assertThat(written.contentVersion()).isEqualTo(6);
    assertThat(next.action()).isEqualTo(Action.REFRESH);
    assertThat(next.contentVersion()).isEqualTo(5);
    assertThat(next.version()).isEqualTo(7);
  }

  @Test
  void theSameTextInANewerVersionRefreshes() {
    resolves(upsert("a", 6, "x"), known, Action.REFRESH, Outcome.UNCHANGED, 6);
    resolves(upsert("a", 6, "x", "{\"k\":1}"), known, Action.REFRESH, Outcome.INDEXED, 6);
  }

  @Test
  void refreshesNameTheVersionThatBroughtTheContent() {
    DocumentState refreshed = after(upsert("a", 6, "x"), known);

    Decision again = Decision.of(upsert("a", 7, "x", "{\"k\":1}"), refreshed, SETTINGS);
    assertThat(again.resolved().contentVersion()).isEqualTo(5);
    Decision other = Decision.of(upsert("a", 7, "y"), refreshed, SETTINGS);
    assertThat(other.resolved().contentVersion()).isEqualTo(7);
  }

  @Test
  void anotherPayloadOfTheSameVersionRefreshes() {
    resolves(upsert("a", 5, "x", "{\"k\":1}"), known, Action.REFRESH, Outcome.INDEXED, 5);
  }

  @Test
  void anotherTextIsIndexedAlsoAtTheSameVersion() {
    resolves(upsert("a", 5, "y"), known, Action.INDEX, Outcome.INDEXED, 5);
    resolves(upsert("a", 6, "y"), known, Action.INDEX, Outcome.INDEXED, 6);
  }

  @Test
  void anotherTitleIsAnotherContent() {
    Document titled = new Document("a", "T", "x", "", 6, "{}");
    resolves(
        DocumentChange.upsert(titled, upsert("a", 6, "x").origin()),
        known,
        Action.INDEX,
        Outcome.INDEXED,
        6);
  }

  @Test
  void otherSettingsEmbedAgain() {
    Decision decision = Decision.of(upsert("a", 5, "x"), known, SETTINGS + ",e5-base");

    assertThat(decision.resolved().action()).isEqualTo(Action.INDEX);
  }

  @Test
  void deletionsBeatTheSameVersion() {
    resolves(tombstone("a", 5), known, Action.DELETE, Outcome.DELETED, 5);
    superseded(upsert("a", 5, "x"), gone);
    resolves(upsert("a", 6, "x"), gone, Action.INDEX, Outcome.INDEXED, 6);
  }

  @Test
  void aDeletionOfAnUnknownDocumentReachesTheStore() {
    resolves(tombstone("a", 5), null, Action.DELETE, Outcome.DELETED, 5);
    resolves(tombstone("a", 5), gone, Action.DELETE, Outcome.DELETED, 5);
  }

  @Test
  void aDeletionWithoutVersionBeatsWhatItMeets() {
    DocumentChange any = tombstone("a", DocumentChange.LAST_SEEN);

    resolves(any, known, Action.DELETE, Outcome.DELETED, 5);
    resolves(any, gone, Action.DELETE, Outcome.DELETED, 5);
  }

  @Test
  void aDeletionWithoutVersionOfAnUnknownDocumentRemovesWhateverTheStoreHolds() {
    DocumentChange any = tombstone("a", DocumentChange.LAST_SEEN);

    assertThat(Decision.of(any, null, SETTINGS).resolved())
        .isEqualTo(new ResolvedChange(any, Action.DELETE, Document.MAX_VERSION, Outcome.DELETED));
    assertThat(after(any, null).version()).as("any later version wins").isZero();
  }

  @Test
  void partsOfAFingerprintDoNotRunTogether() {
    Document one = new Document("a", "c", "ab", "", 0, "{}");
    Document two = new Document("a", "bc", "a", "", 0, "{}");

    assertThat(Fingerprint.content(one, "s")).hasSize(16);
    assertThat(Fingerprint.content(one, "s")).isNotEqualTo(Fingerprint.content(two, "s"));
  }

  /** They lie in checkpoints. Text, title and settings, each behind four bytes with its length. */
  @Test
  void fingerprintsStayWhatTheyAre() {
    Document document = new Document("a", "title", "text", "web", 0, "{}");

    assertThat(HexFormat.of().formatHex(Fingerprint.content(document, "s")))
        .isEqualTo("80780179915a7242332c1b01fbcbd089");
    assertThat(HexFormat.of().formatHex(Fingerprint.payload(document)))
        .isEqualTo("6db41ee4db385e77143418d8a63f7f6f");
  }

  private static DocumentState after(DocumentChange change, DocumentState state) {
    return Decision.of(change, state, SETTINGS).state();
  }

  private static void resolves(
      DocumentChange change, DocumentState state, Action action, Outcome outcome, long version) {
    Decision decision = Decision.of(change, state, SETTINGS);
    assertThat(decision.ended()).isNull();
    long contentVersion = action == Action.REFRESH ? state.contentVersion() : version;
    assertThat(decision.resolved())
        .isEqualTo(new ResolvedChange(change, action, version, contentVersion, outcome));
    assertThat(decision.state().contentVersion()).isEqualTo(contentVersion);
    assertThat(decision.state().version()).isEqualTo(version);
    assertThat(decision.state().deleted()).isEqualTo(change.isTombstone());
  }

  private static void superseded(DocumentChange change, DocumentState state) {
    Decision decision = Decision.of(change, state, SETTINGS);
    assertThat(decision.resolved()).isNull();
    assertThat(decision.ended()).isEqualTo(Outcome.SUPERSEDED);
    assertThat(decision.state()).isSameAs(state);
  }
}
