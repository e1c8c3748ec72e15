package io.e5stream.eval.report.result;

import io.e5stream.eval.report.result.Results.SuiteFile;
import io.e5stream.eval.suite.SuiteRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Gives runs short names that differ. */
final class Runs {

  private Runs() {}

  static List<Run> of(List<SuiteFile> files) {
    List<String> names = files.stream().map(Runs::modelName).toList();
    names = replaceRepeated(names, files, Runs::bundle);
    names = replaceRepeated(names, files, file -> Results.stem(file.file()));
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      SuiteFile file = files.get(i);
      runs.add(
          new Run(
              names.get(i),
              file.file(),
              models(file),
              file.report().created(),
              file.report().machine()));
    }
    return runs;
  }

  private static List<String> replaceRepeated(
      List<String> names, List<SuiteFile> files, Function<SuiteFile, String> ofFile) {
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                Collections.frequency(names, names.get(i)) > 1
                    ? ofFile.apply(files.get(i))
                    : names.get(i))
        .toList();
  }

  /** {@code suite-BUNDLE-HASH.json} tells the bundle; {@code suite.json} is of the built-in one. */
  private static String bundle(SuiteFile file) {
    String stem = Results.stem(file.file());
    return stem.equals("suite")
        ? modelName(file)
        : stem.replaceFirst("^suite-", "").replaceFirst("-[0-9a-f]{8}$", "");
  }

  private static String modelName(SuiteFile file) {
    List<String> models = models(file);
    return models.isEmpty() ? Results.stem(file.file()) : String.join(", ", models);
  }

  private static List<String> models(SuiteFile file) {
    return file.report().rows().stream()
        .map(SuiteRow::model)
        .filter(model -> !model.equals(Run.BM25))
        .distinct()
        .toList();
  }
}
