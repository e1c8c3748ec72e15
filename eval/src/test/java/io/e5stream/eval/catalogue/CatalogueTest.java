package io.e5stream.eval.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void aNewEntryTakesThePlaceOfTheOldOne() {
    DatasetEntry newer =
        new DatasetEntry(
            "b",
            "newer",
            DatasetEntryTest.beir("b").task(),
            DatasetFormat.BEIR,
            null,
            "dev",
            null,
            "elsewhere",
            null,
            null,
            null);
    Catalogue catalogue =
        new Catalogue(List.of(DatasetEntryTest.beir("a"), DatasetEntryTest.beir("b")))
            .with(List.of(newer, DatasetEntryTest.beir("c")));

    assertThat(catalogue.entries()).extracting(DatasetEntry::name).containsExactly("a", "b", "c");
    assertThat(catalogue.find("b")).contains(newer);
    assertThat(catalogue.find("d")).isEmpty();
    assertThat(catalogue.names()).containsExactlyInAnyOrder("a", "b", "c");
  }
}
