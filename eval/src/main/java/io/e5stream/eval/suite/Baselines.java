package io.e5stream.eval.suite;

import io.e5stream.eval.catalogue.Catalogue;
import io.e5stream.eval.catalogue.DatasetEntry;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the suite measures: data sets, and the values they should give.
 *
 * @param catalogue the data sets
 * @param list in the order of the files
 */
public record Baselines(Catalogue catalogue, List<Baseline> list) {

  private static final List<String> RESOURCES =
      List.of(
          "retrieval.yaml",
          "sts.yaml",
          "classification.yaml",
          "reranking.yaml",
          "pair-classification.yaml");

  public Baselines {
    list = List.copyOf(list);
  }

  /** Those that come with this library. */
  public static Baselines builtIn() {
    Baselines all =
        new Baselines(new Catalogue(List.of()), List.of())
            .with(SuiteFile.resource("datasets.yaml"));
    for (String resource : RESOURCES) {
      all = all.with(SuiteFile.resource(resource));
    }
    return all;
  }

  /**
   * These and a file's. A data set of a name that is known, or a metric of a run that is known,
   * takes the place of what is there.
   *
   * @throws IllegalArgumentException when the file cannot be read or makes no sense, naming place
   *     and remedy
   */
  public Baselines with(Path file) {
    try {
      return with(SuiteFile.read(file));
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw message.contains(file.toString())
          ? e
          : new IllegalArgumentException(file + ": " + message, e);
    }
  }

  /**
   * What a model can be judged by: its own baselines, and the runs of other models, for which no
   * value is expected. Runs without a model stay as they are.
   *
   * @param model the model's name without its version
   */
  public Baselines ofModel(String model) {
    Map<Object, Baseline> chosen = new LinkedHashMap<>();
    for (Baseline baseline : list) {
      boolean own = baseline.run().isWithoutModel() || baseline.run().model().equals(model);
      Baseline taken = own ? baseline : baseline.ofModel(model);
      chosen.merge(key(taken), taken, (old, now) -> own ? now : old);
    }
    return new Baselines(catalogue, List.copyOf(chosen.values()));
  }

  /** Those that a selection takes. */
  public Baselines only(Selection selection) {
    return new Baselines(
        catalogue, list.stream().filter(baseline -> selection.takes(baseline.run())).toList());
  }

  /** The baselines by run, both in order. */
  public Map<SuiteRun, List<Baseline>> byRun() {
    Map<SuiteRun, List<Baseline>> runs = new LinkedHashMap<>();
    list.forEach(
        baseline -> runs.computeIfAbsent(baseline.run(), run -> new ArrayList<>()).add(baseline));
    return runs;
  }

  private Baselines with(SuiteFile file) {
    Catalogue all = catalogue.with(file.datasets());
    Map<Object, Baseline> baselines = new LinkedHashMap<>();
    list.forEach(baseline -> baselines.put(key(baseline), baseline));
    for (SuiteFile.Entry entry : file.baselines()) {
      of(entry, all).forEach(baseline -> baselines.put(key(baseline), baseline));
    }
    return new Baselines(all, List.copyOf(baselines.values()));
  }

  private static Object key(Baseline baseline) {
    return List.of(baseline.run(), baseline.metric());
  }

  private static Collection<Baseline> of(SuiteFile.Entry entry, Catalogue catalogue) {
    Optional<DatasetEntry> dataset = Optional.ofNullable(entry.dataset()).flatMap(catalogue::find);
    if (dataset.isEmpty()) {
      throw new IllegalArgumentException(
          "a baseline's data set is %s; known are %s; describe others under datasets"
              .formatted(entry.dataset(), catalogue.names()));
    }
    if (entry.model() == null || entry.setting() == null) {
      throw new IllegalArgumentException(
          "a baseline of %s needs model and setting".formatted(entry.dataset()));
    }
    if (entry.metrics() == null || entry.metrics().isEmpty()) {
      throw new IllegalArgumentException(
          "a baseline of %s needs metrics, such as ndcg@10: {}".formatted(entry.dataset()));
    }
    Task task = entry.task() == null ? dataset.get().task() : entry.task();
    Prefixes usual = entry.model().equals(SuiteRun.BM25) ? Prefixes.NONE : Prefixes.BUNDLE;
    Prefixes prefixes = entry.prefixes() == null ? usual : entry.prefixes();
    SuiteRun run = new SuiteRun(task, entry.dataset(), entry.model(), entry.setting(), prefixes);
    List<Baseline> baselines = new ArrayList<>();
    entry
        .metrics()
        .forEach(
            (metric, value) -> {
              SuiteFile.Expectation expectation =
                  value == null ? new SuiteFile.Expectation(null, null) : value;
              baselines.add(
                  new Baseline(
                      run,
                      metric,
                      expectation.expected(),
                      expectation.tolerance(),
                      expectation.expected() == null ? null : entry.source(),
                      entry.note()));
            });
    return baselines;
  }
}
