package io.e5stream.sink.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The suite is whole: every test cites its source, and both servers are held to all of it. */
class ContractSuiteTest {

  private static final List<Class<?>> SUITES =
      List.of(EmbeddedContractTest.class, ExternalContractIT.class);

  private static Set<Class<?>> contracts(Class<?> suite) {
    return Arrays.stream(suite.getDeclaredClasses())
        .filter(nested -> nested.isAnnotationPresent(Nested.class))
        .map(Class::getSuperclass)
        .collect(Collectors.toSet());
  }

  @Test
  void bothServersRunTheSameContracts() {
    assertThat(contracts(ExternalContractIT.class))
        .isEqualTo(contracts(EmbeddedContractTest.class))
        .hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void everyContractTestCitesAFile() {
    Stream<Method> tests =
        SUITES.stream()
            .flatMap(suite -> contracts(suite).stream())
            .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class));
    assertThat(tests)
        .isNotEmpty()
        .allSatisfy(
            test -> {
              assertThat(test.isAnnotationPresent(Cites.class)).as(test.toString()).isTrue();
              assertThat(test.getAnnotation(Cites.class).value())
                  .containsPattern("\\.(proto|rs|py|sh)");
            });
  }
}
