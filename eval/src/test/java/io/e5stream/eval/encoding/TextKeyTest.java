package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Role;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextKeyTest {

  @Test
  void dependsOnRoleAndEveryCharacter() {
    Set<TextKey> keys =
        Stream.of("", " ", "tea", "Tea", "tea ", "t\u00e9a", "te\u0301a", "\ud800", "\udc00", "?")
            .flatMap(text -> Stream.of(Role.values()).map(role -> TextKey.of(role, text)))
            .collect(Collectors.toSet());
    assertThat(keys).hasSize(20);
    assertThat(TextKey.of(Role.QUERY, "tea")).isEqualTo(TextKey.of(Role.QUERY, "tea"));
  }

  @Test
  void isTheBeginningOfTheSha256() {
    // printf 'q\0t' | sha256sum
    assertThat(TextKey.of(Role.QUERY, "t"))
        .isEqualTo(new TextKey(0x8d8135152d545320L, 0x0419f40628fb59ffL));
  }
}
