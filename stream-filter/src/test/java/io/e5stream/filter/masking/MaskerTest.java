package io.e5stream.filter.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {

  private static final Masker ALL = new Masker(EnumSet.allOf(MaskKind.class));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          write to jane.doe+x@mail.example.org.    | write to <EMAIL>.
          メールはjane@example.jp まで             | メールは<EMAIL> まで
          البريد: user@example.com، شكرا           | البريد: <EMAIL>، شكرا
          (a_b@x.co)                               | (<EMAIL>)
          host 192.168.0.17, 8.8.8.8:53            | host <IPV4>, <IPV4>:53
          at 2001:db8:85a3::8a2e:370:7334 now      | at <IPV6> now
          fe80:0:0:0:1:2:3:4                       | <IPV6>
          fe80::1: down, [2606::1]:443             | <IPV6>: down, [<IPV6>]:443
          the net 2001:db8::, or 2001:db8::/32     | the net <IPV6>, or <IPV6>/32
          it is 64:ff9b::2.                        | it is <IPV6>.
          ::ffff:192.168.0.17                      | <IPV6>
          card 4111 1111 1111 1111!                | card <CARD>!
          5500-0000-0000-0004                      | <CARD>
          call +49 30 901820 or (212) 555-0123     | call <PHONE> or <PHONE>
          212-555-0123                             | <PHONE>
          key AKIAIOSFODNN7EXAMPLE.                | key <API_KEY>.
          ghp_0123456789abcdefghijABCDEFGHIJ012345 | <API_KEY>
          """)
  void replaces(String text, String masked) {
    assertThat(ALL.mask(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meet me @ noon, a@b",
        "version 1.2.3.4.5 and 300.1.1.1",
        "localhost is 127.0.0.1",
        "at 10:30:45, ratio 1:2:3, C++ std::vector a::b",
        "10:30:45 10:30:45: a::b: ::a cafe::babe list[1::2] ab::cd::ef 1::2::3 12345::1 fe80::12345",
        "::1 00:1b:44:11:3a:b7 1:2:3:4:5:6:7 1:2:3:4:5:6:7:8:9 1:2:3:4:5:6:7::8:9 2001:::1",
        "card 4111 1111 1111 1112",
        "order 1234567890123456",
        "in 1914-1918 and 2023-01-15",
        "pi is 3.14159265358979",
        "ISBN 978-3-16-148410-0",
        "AKIA is a prefix, sk-short",
        "١٢٣ 水火 😀 +1"
      })
  void leavesWhatOnlyLooksLikeIt(String text) {
    Masker.Masked masked = ALL.mask(text);
    assertThat(masked.text()).isSameAs(text);
    assertThat(masked.found()).isEmpty();
  }

  @Test
  void masksKeysWhole() {
    String key =
        "before\n-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc==\n-----END RSA PRIVATE KEY-----\nafter";
    assertThat(ALL.mask(key).text()).isEqualTo("before\n<PRIVATE_KEY>\nafter");
    String encrypted =
        """
        -----BEGIN RSA PRIVATE KEY-----
        Proc-Type: 4,ENCRYPTED
        DEK-Info: DES-EDE3-CBC,0123-4567

        %s
        -----END RSA PRIVATE KEY-----
        """
            .formatted("MIIEow+/\n".repeat(5000));
    assertThat(ALL.mask("a\n" + encrypted + "b").text()).isEqualTo("a\n<PRIVATE_KEY>\nb");
    String pgp =
        "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: x - y\n\nlQ\n=ab\n-----END PGP PRIVATE KEY BLOCK-----";
    Masker.Masked two = ALL.mask(pgp + " and " + pgp + "\nc");
    assertThat(two.text()).isEqualTo("<PRIVATE_KEY> and <PRIVATE_KEY>\nc");
    assertThat(two.found()).isEqualTo(Map.of(MaskKind.PRIVATE_KEY, 2));
    assertThat(ALL.mask("-----BEGIN PRIVATE KEY-----\nMIIE - cut off").text())
        .isEqualTo("<PRIVATE_KEY>");
    assertThat(ALL.mask("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIV").text())
        .isEqualTo("<PRIVATE_KEY>");
    String token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9";
    assertThat(ALL.mask("Bearer " + token).text()).isEqualTo("Bearer <JWT>");
  }

  @Test
  void countsAndKeepsToItsKinds() {
    Masker emails = new Masker(Set.of(MaskKind.EMAIL));
    Masker.Masked masked = emails.mask("a@b.org, c@d.org, 8.8.8.8");
    assertThat(masked.text()).isEqualTo("<EMAIL>, <EMAIL>, 8.8.8.8");
    assertThat(masked.found()).isEqualTo(Map.of(MaskKind.EMAIL, 2));
    assertThat(new Masker(Set.of()).mask("a@b.org").text()).isEqualTo("a@b.org");
  }

  @Test
  void checksCards() {
    assertThat(Luhn.isCard("4111111111111111")).isTrue();
    assertThat(Luhn.isCard("4111111111111112")).isFalse();
    assertThat(Luhn.isCard("378282246310005")).isTrue();
    assertThat(Luhn.isCard("0000000000000000")).isFalse();
  }

  /** A pattern that tries every way to cut a run would take for ever on these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "a",
        ".",
        "1.",
        "a@",
        "a.",
        "1 ",
        ":1",
        "-",
        "+1",
        "eyJ",
        "(1)",
        ":",
        "a:",
        "::1 ",
        "-----BEGIN PRIVATE KEY "
      })
  void noTextMakesItSlow(String part) {
    String text = part.repeat(100_000 / part.length());
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> ALL.mask(text));
  }
}
