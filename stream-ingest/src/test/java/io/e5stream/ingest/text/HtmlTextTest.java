package io.e5stream.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <p>one</p><p>two</p>                        | one\\n\\ntwo
          <p>a <b>bold</b>\\n  word</p>               | a bold word
          a<br>b<br/>c                                | a\\nb\\nc
          <ul><li>x</li><li>y</li></ul>               | x\\n\\ny
          <pre><code>if (a)\\n    b;</code></pre>     | if (a)\\n    b;
          <p>x</p><script>alert(1)</script><p>y</p>   | x\\n\\ny
          <style>p{}</style>z                         | z
          1 &lt; 2 &amp;&amp; &#8364; &auml;          | 1 < 2 && € ä
          <img src=x><p> </p>                         | ``
          <table><tr><td>a</td><td>b</td></tr></table>| a b
          <p>unclosed <i>tags                         | unclosed tags
          漢字<b>かな</b>😀                            | 漢字かな😀
          """)
  void readsAsAReaderSeesIt(String html, String text) {
    assertThat(HtmlText.of(html.replace("\\n", "\n"))).isEqualTo(text.replace("\\n", "\n"));
  }
}
