package io.e5stream.filter.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.RejectionJson;
import org.junit.jupiter.api.Test;

class RejectionRecordsTest {

  private static Rejection rejection(String body) {
    return new Rejection(
        Rejection.Kind.DOCUMENT, "ä", "web", 3, TestPairs.BAD, "", "the title", body);
  }

  @Test
  void theKeyIsTheIdAndTheValueTheRejection() {
    var sent = new RejectionRecords("rejected", 1 << 20).serialize(rejection("text"), null, 5L);

    assertThat(sent.topic()).isEqualTo("rejected");
    assertThat(sent.partition()).isNull();
    assertThat(sent.key()).isEqualTo("ä".getBytes(UTF_8));
    assertThat(RejectionJson.read(sent.value())).isEqualTo(rejection("text"));
  }

  @Test
  void whatKafkaWouldNotTakeIsCut() {
    RejectionRecords records = new RejectionRecords("rejected", 4096);
    for (String unit : new String[] {"x", "\u0007", "语", "😀"}) {
      var sent = records.serialize(rejection(unit.repeat(9000)), null, 0L);

      Rejection cut = RejectionJson.read(sent.value());
      assertThat(sent.key().length + sent.value().length).isLessThan(4096 - 200);
      assertThat(cut.verdict()).isEqualTo(TestPairs.BAD);
      assertThat(cut.head()).isEqualTo("the title");
      assertThat(cut.body())
          .isNotEmpty()
          .isEqualTo(unit.repeat(cut.body().length() / unit.length()));
    }
  }
}
