package io.e5stream.eval.suite;

import io.e5stream.eval.catalogue.DatasetPlace;
import io.e5stream.eval.catalogue.DatasetPlaces;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the runs one after the other and compares. What fails does not stop the rest. */
public final class SuiteRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SuiteRunner.class);

  private final DatasetPlaces places;
  private final RunEvaluator evaluator;

  public SuiteRunner(DatasetPlaces places, RunEvaluator evaluator) {
    this.places = places;
    this.evaluator = evaluator;
  }

  /**
   * Measures all baselines.
   *
   * @param done hears the rows of each run when it is done
   * @return rows in the order of the baselines
   */
  public List<SuiteRow> run(
      Baselines baselines, EvalProgress progress, Consumer<List<SuiteRow>> done) {
    Map<Baseline, SuiteRow> rows = new HashMap<>();
    baselines
        .byRun()
        .forEach(
            (run, wanted) -> {
              List<SuiteRow> ofRun = run(run, wanted, baselines, progress);
              for (int i = 0; i < ofRun.size(); i++) {
                rows.put(wanted.get(i), ofRun.get(i));
              }
              done.accept(ofRun);
            });
    return baselines.list().stream().map(rows::get).toList();
  }

  private List<SuiteRow> run(
      SuiteRun run, List<Baseline> wanted, Baselines baselines, EvalProgress progress) {
    DatasetPlace place = places.find(baselines.catalogue().find(run.dataset()).orElseThrow());
    if (!place.isPresent()) {
      return wanted.stream()
          .map(baseline -> baseline.unmeasured(Verdict.MISSING, place.problem(), 0))
          .toList();
    }
    long start = System.nanoTime();
    Measurement measurement;
    try {
      measurement = evaluator.evaluate(run, place, named(run, progress));
    } catch (CancellationException e) {
      throw e; // asked to stop
    } catch (RuntimeException e) {
      LOG.info("{} failed", run.label(), e);
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      double seconds = seconds(start);
      return wanted.stream()
          .map(baseline -> baseline.unmeasured(Verdict.ERROR, reason, seconds))
          .toList();
    }
    double seconds = seconds(start);
    List<SuiteRow> rows = new ArrayList<>();
    for (Baseline baseline : wanted) {
      Double value = measurement.metrics().get(baseline.metric());
      rows.add(
          value != null && Double.isFinite(value)
              ? baseline.measured(value, seconds)
              : baseline.unmeasured(
                  Verdict.ERROR, noValue(baseline.metric(), measurement), seconds));
    }
    return rows;
  }

  private static String noValue(String metric, Measurement measurement) {
    return "the run gives %s for %s; it gives %s"
        .formatted(measurement.metrics().get(metric), metric, measurement.metrics().keySet());
  }

  private static double seconds(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1000.0;
  }

  private static EvalProgress named(SuiteRun run, EvalProgress progress) {
    return new EvalProgress() {
      @Override
      public void stage(String name, long total) {
        progress.stage(run.dataset() + " " + run.setting() + ": " + name, total);
      }

      @Override
      public void advance(long steps) {
        progress.advance(steps);
      }
    };
  }
}
