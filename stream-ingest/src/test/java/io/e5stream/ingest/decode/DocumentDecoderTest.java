package io.e5stream.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.VersionMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDecoderTest {

  private static final DocumentDecoder OFFSETS =
      new DocumentDecoder(new Versions(VersionMode.OFFSET, 1));
  private static final DocumentDecoder FIELDS =
      new DocumentDecoder(new Versions(VersionMode.FIELD, 0));
  private static final long OFFSET = 42;

  @Test
  void readsAllFields() {
    DocumentChange change =
        change(
            OFFSETS,
            "a",
            """
            {"id":"a","title":"T","text":"x","source":"web","version":3,
             "metadata":{"z":1.50,"a":{"y":[true,null],"b":"\\u00e9"}}}""");

    assertThat(change.document())
        .isEqualTo(
            new Document(
                "a",
                "T",
                "x",
                "web",
                (1L << 40) + OFFSET,
                "{\"a\":{\"b\":\"é\",\"y\":[true,null]},\"z\":1.5}"));
  }

  @Test
  void missingAndNullFieldsAreEmpty() {
    DocumentChange change =
        change(FIELDS, "a", "{\"id\":\"a\",\"text\":\"x\",\"title\":null,\"version\":0}");

    assertThat(change.document()).isEqualTo(new Document("a", "", "x", "", 0, "{}"));
  }

  @Test
  void astralAndControlCharactersStay() {
    String text =
        change(OFFSETS, "a", "{\"id\":\"a\",\"text\":\"\\u0000\\t😀 \\ud83d\\ude00\"}")
            .document()
            .text();

    assertThat(text).isEqualTo("\0\t😀 😀");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"a","text":"x"                       | not valid JSON
          {"id":"a","text":"x"} x                    | not valid JSON
          {"id":"a","text":"x"}{}                    | not valid JSON
          {"id":"a","id":"a","text":"x"}             | Duplicate
          {"id":"a","text":"x","metadata":{"k":1,"k":2}} | Duplicate
          []                                         | must be a JSON object, not an array
          null                                       | must be a JSON object, not null
          ` `                                        | empty
          {"text":"x"}                               | id is missing or empty
          {"id":"","text":"x"}                       | id is missing or empty
          {"id":1,"text":"x"}                        | id must be a string, not a number
          {"id":"a"}                                 | text is missing or blank
          {"id":"a","text":null}                     | text is missing or blank
          {"id":"a","text":" \\n\\t "}               | text is missing or blank
          {"id":"a","text":["x"]}                    | text must be a string, not an array
          {"id":"a","text":"x","title":{}}           | title must be a string, not an object
          {"id":"a","text":"x","source":false}       | source must be a string, not a boolean
          {"id":"a","text":"x","version":"3"}        | version must be an integer, not a string
          {"id":"a","text":"x","version":3.0}        | version must be an integer, not a fraction
          {"id":"a","text":"x","version":-1}         | version -1 is outside 0 to 2^53
          {"id":"a","text":"x","version":9007199254740993} | outside 0 to 2^53
          {"id":"a","text":"x","version":99999999999999999999} | outside 0 to 2^53
          {"id":"a","text":"x","metadata":[1]}       | metadata must be an object, not an array
          {"id":"a","text":"x","metadata":"{}"}      | metadata must be an object, not a string
          {"id":"a","text":"x","url":"u"}            | unknown field "url"; put fields of your own under "metadata"
          {"id":"b","text":"x"}                      | the key "a" is not the document's id "b"
          {"id":"a","text":"x\\ud83d"}               | lone surrogate \\ud83d at character 1
          {"id":"a","text":"\\udc00\\ud800"}         | lone surrogate \\udc00 at character 0
          {"id":"a","text":"x","metadata":{"k":"\\ud800"}} | metadata holds a lone surrogate
          """)
  void refusesWithTheCause(String value, String cause) {
    assertThat(letter(FIELDS, bytes("a"), bytes(value), null).cause())
        .contains(cause.replace("\\\\", "\\"));
  }

  @Test
  void versionIsRequiredInFieldModeOnly() {
    String value = "{\"id\":\"a\",\"text\":\"x\"}";

    assertThat(letter(FIELDS, bytes("a"), bytes(value), null).cause())
        .contains("version is missing");
    assertThat(change(OFFSETS, "a", value).version()).isEqualTo((1L << 40) + OFFSET);
  }

  @Test
  void keysAreIds() {
    byte[] value = bytes("{\"id\":\"a\",\"text\":\"x\"}");

    assertThat(letter(OFFSETS, null, value, null).cause()).contains("no key");
    assertThat(letter(OFFSETS, null, null, null).cause()).contains("no key");
    assertThat(letter(OFFSETS, new byte[0], null, null).cause()).contains("key is empty");
    assertThat(letter(OFFSETS, new byte[] {'a', (byte) 0xff}, value, null).cause())
        .isEqualTo("the key is not valid UTF-8 (byte 1 of 2)");
  }

  @ParameterizedTest
  @CsvSource({"ff", "c0af", "eda080", "e28c", "f4908080"})
  void refusesBytesThatAreNoUtf8(String hex) {
    byte[] bad = HexFormat.of().parseHex(hex);
    byte[] value =
        ("{\"id\":\"a\",\"text\":\"x" + "\0".repeat(bad.length) + "\"}")
            .getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bad, 0, value, 19, bad.length);

    assertThat(letter(OFFSETS, bytes("a"), value, null).cause())
        .contains("not valid UTF-8 (byte 19 of " + value.length);
  }

  @Test
  void otherEncodingsAreNotGuessed() {
    byte[] value = "{\"id\":\"a\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_16LE);

    assertThat(letter(OFFSETS, bytes("a"), value, null).cause()).contains("not valid JSON");
  }

  @Test
  void deepMetadataIsRefusedBeforeItOverflowsAStack() {
    String deep = "{\"k\":".repeat(100_000) + "1" + "}".repeat(100_000);

    assertThat(
            letter(
                    OFFSETS,
                    bytes("a"),
                    bytes("{\"id\":\"a\",\"text\":\"x\",\"metadata\":" + deep + "}"),
                    null)
                .cause())
        .contains("nesting depth");
  }

  @Test
  void takesATextOfTenMegabytes() {
    String text = "word ".repeat(2 << 20);

    assertThat(change(OFFSETS, "a", "{\"id\":\"a\",\"text\":\"" + text + "\"}").document().text())
        .isEqualTo(text);
  }

  @Test
  void aNullValueIsTheTombstoneOfItsKey() {
    assertThat(OFFSETS.decode(origin(bytes("a"), null), bytes("7")).change())
        .returns("a", DocumentChange::id)
        .returns(true, DocumentChange::isTombstone)
        .returns((1L << 40) + OFFSET, DocumentChange::version);
    assertThat(FIELDS.decode(origin(bytes("a"), null), bytes("7")).change().version()).isEqualTo(7);
    assertThat(FIELDS.decode(origin(bytes("a"), null), null).change().version())
        .isEqualTo(DocumentChange.LAST_SEEN);
  }

  @Test
  void deadLettersKeepTheOriginalBytesAndPosition() {
    Origin origin = origin(bytes("a"), bytes("{"));

    DeadLetter letter = OFFSETS.decode(origin, null).deadLetter();

    assertThat(letter.origin()).isSameAs(origin);
    assertThat(letter.stage()).isEqualTo(DeadLetter.Stage.DECODE);
  }

  @Test
  void noInputMakesItThrow() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    byte[] valid =
        bytes(
            "{\"id\":\"a\",\"text\":\"x\\u00e9\",\"version\":1,\"metadata\":{\"k\":[1e5,\"😀\"]}}");
    for (int i = 0; i < 20_000; i++) {
      byte[] value = valid.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        value[random.nextInt(value.length)] = (byte) random.nextInt(256);
      }
      Decoded decoded = FIELDS.decode(origin(bytes("a"), value), null);
      assertThat(decoded.change() == null).isNotEqualTo(decoded.deadLetter() == null);
    }
  }

  private static DocumentChange change(DocumentDecoder decoder, String key, String value) {
    Decoded decoded = decoder.decode(origin(bytes(key), bytes(value)), null);
    assertThat(decoded.deadLetter()).isNull();
    return decoded.change();
  }

  private static DeadLetter letter(
      DocumentDecoder decoder, byte[] key, byte[] value, byte[] header) {
    Decoded decoded = decoder.decode(origin(key, value), header);
    assertThat(decoded.deadLetter()).as("dead letter").isNotNull();
    return decoded.deadLetter();
  }

  private static Origin origin(byte[] key, byte[] value) {
    return new Origin("documents", 3, OFFSET, 1000, key, value);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
