package io.e5stream.ingest.source.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.source.DumpFormat.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNameTest {

  @ParameterizedTest
  @CsvSource({
    "/d/coffee.stackexchange.com.7z, coffee.stackexchange.com",
    "/d/stackoverflow.com-Posts.7z, stackoverflow.com",
    "/d/coffee.stackexchange.com/Posts.xml, coffee.stackexchange.com",
    "/d/Coffee/Posts.xml.gz, coffee",
    "/d/coffee/posts.7z, coffee",
    "/d/cooking.xml, cooking"
  })
  void isToldByThePath(String file, String site) throws Exception {
    assertThat(SiteName.of(new Place(file, ""))).isEqualTo(site);
  }

  @Test
  void isTakenAsGiven() throws Exception {
    assertThat(SiteName.of(new Place("/d/coffee/Posts.xml", "Beer.example")))
        .isEqualTo("beer.example");
    assertThat(SiteName.of(new Place("-", "beer"))).isEqualTo("beer");
  }

  @Test
  void isAskedForWhenNothingTellsIt() {
    assertThatThrownBy(() -> SiteName.of(new Place("-", ""))).hasMessageContaining("give --site");
    assertThatThrownBy(() -> SiteName.of(new Place("/Posts.xml", "")))
        .hasMessageContaining("give --site");
    assertThatThrownBy(() -> SiteName.of(new Place("-", "a/b")))
        .hasMessageContaining("give --site");
  }
}
