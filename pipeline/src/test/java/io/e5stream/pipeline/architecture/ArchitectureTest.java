package io.e5stream.pipeline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the code to the module table of {@code docs/architecture.md}. */
class ArchitectureTest {

  private static final String BASE = "io.e5stream.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.e5stream");

  @ParameterizedTest(name = "{0} may import {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ingest           |
          filter           | ingest
          embed.encoder    | ingest
          embed.export     | ingest,embed.encoder
          embed.registry   | ingest,embed.encoder,embed.export
          embed.operator   | ingest,embed.encoder,embed.export,embed.registry
          sink             | ingest,embed
          search           | ingest,embed,sink
          training         | ingest,filter,embed.encoder,embed.export
          eval             | embed.encoder,search
          """)
  void importsOnlyWhatTheTableAllows(String module, String allowed) {
    String[] packages =
        Stream.concat(Stream.of(module), Arrays.stream(list(allowed)))
            .map(name -> BASE + name.trim() + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(BASE + module + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(packages).or(not(resideInAPackage("io.e5stream.."))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static String[] list(String names) {
    return names == null ? new String[0] : names.split(",", -1);
  }

  @Test
  void rulesNeverImportFlink() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "filter..")
        .and()
        .resideOutsideOfPackages(BASE + "filter.options..", BASE + "filter.operator..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void whatIsAPairOfItsSourceIsFreeOfFlinkAndKafka() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + "ingest.source..", BASE + "ingest.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")
        .check(CLASSES);
  }

  @Test
  void pairFilesEncoderExportAndRegistryAreFreeOfFlinkStreaming() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE + "ingest.file..",
            BASE + "embed.encoder..",
            BASE + "embed.export..",
            BASE + "embed.registry..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink.streaming..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCircles() {
    slices().matching("io.e5stream.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noDumpingGrounds() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..")
        .check(CLASSES);
  }
}
