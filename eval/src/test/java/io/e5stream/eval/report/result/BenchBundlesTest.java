package io.e5stream.eval.report.result;

import static io.e5stream.eval.report.Samples.bench;
import static io.e5stream.eval.report.Samples.bundle;
import static io.e5stream.eval.report.Samples.rate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchBundlesTest {

  private static final BenchBundles NAMED =
      new BenchBundles(
          bench(
                  "encode",
                  Map.of("fp32", bundle("e5-small-v2-1", 133.1), "int8", bundle("mine-1", null)),
                  rate("fp32", 1))
              .report());
  private static final BenchBundles SILENT =
      new BenchBundles(bench("encode", rate("fp32", 1)).report());

  private static Run run(String file, String model) {
    return new Run(model, file, List.of(model), "now", "2 cores");
  }

  @Test
  void sizesAreGivenByRow() {
    assertThat(NAMED.megabytes("fp32")).isEqualTo(133.1);
    assertThat(NAMED.megabytes("int8")).isNull();
    assertThat(NAMED.megabytes("langchain4j")).isNull();
    assertThat(SILENT.megabytes("fp32")).isNull();
  }

  @Test
  void theBuiltInBundleIsKnownByItsModel() {
    assertThat(NAMED.isOf(run("suite.json", "e5-small-v2"), "fp32")).isTrue();
    assertThat(NAMED.isOf(run("suite.json", "e5-small"), "fp32")).isFalse();
    assertThat(NAMED.isOf(run("suite.json", "e5-small-v2"), "int8")).isFalse();
  }

  @Test
  void otherBundlesAreKnownByTheirFile() {
    assertThat(NAMED.isOf(run("suite-mine-1-0123abcd.json", "mine"), "int8")).isTrue();
    assertThat(NAMED.isOf(run("suite-mine-1-ffffffff.json", "mine"), "int8")).isFalse();
    assertThat(NAMED.isOf(run("suite-mine-1-0123abcd.json", "mine"), "fp32")).isFalse();
  }

  @Test
  void aRowWithoutBundleIsNobodys() {
    assertThat(NAMED.isOf(run("suite.json", "langchain4j"), "langchain4j")).isFalse();
  }

  @Test
  void whereNoBundleIsNamedNamesDecide() {
    assertThat(SILENT.isOf(run("suite.json", "fp32"), "fp32")).isTrue();
    assertThat(SILENT.isOf(run("suite-fp32.json", "m"), "fp32")).isTrue();
    assertThat(SILENT.isOf(run("suite.json", "e5-small-v2"), "fp32")).isFalse();
  }

  @Test
  void aSettingOfAnotherShapeSaysNothing() {
    BenchBundles odd =
        new BenchBundles(
            bench("encode", Map.of("fp32", Map.of("megabytes", "many")), rate("fp32", 1)).report());
    assertThat(odd.megabytes("fp32")).isNull();
    assertThat(odd.isOf(run("suite.json", "null"), "fp32")).isFalse();
  }

  /** An int8 export of the built-in model has its name, too. */
  @Test
  void anotherBundleOfTheBuiltInNameIsNotTheBuiltInOne() {
    BenchBundles bundles =
        new BenchBundles(
            bench(
                    "encode",
                    Map.of(
                        "fp32",
                        Map.of("id", "e5-small-v2-1", "hash", "0123abcd", "built_in", true),
                        "int8",
                        bundle("e5-small-v2-int8", 34.0)),
                    rate("fp32", 1))
                .report());
    assertThat(bundles.isOf(run("suite.json", "e5-small-v2"), "fp32")).isTrue();
    assertThat(bundles.isOf(run("suite.json", "e5-small-v2"), "int8")).isFalse();
    assertThat(bundles.isOf(run("suite-e5-small-v2-int8-0123abcd.json", "e5-small-v2"), "int8"))
        .isTrue();
  }
}
