package io.e5stream.training.cycle;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.HeldOut;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.run.PairFilter;
import io.e5stream.training.run.TrainingProgress;
import io.e5stream.training.run.TrainingRun;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One cycle after the other: new pairs are collected, filtered and trained on; the new model
 * becomes a candidate unless it is worse than the one that serves. A cycle that was interrupted
 * goes on with the same pairs. Used by one thread; one process at a time works in a directory.
 *
 * @param directory of all cycles
 * @param pairs all clean pairs there are; those that an earlier candidate was trained on are left
 *     out
 * @param serving the model that serves, asked for at the start of each cycle
 * @param settings how to train
 * @param minPairs fewer are too little to train on
 * @param heldOut queries to measure with
 */
public record TrainingCycle(
    Path directory,
    PairSource pairs,
    Supplier<Bundle> serving,
    TrainSettings settings,
    int minPairs,
    int heldOut,
    PairFilter filter,
    ModelGate gate,
    Clock clock) {

  /**
   * Which queries are held out is decided by their text: the same ones, as long as they are new.
   */
  private static final long HELD_OUT_SEED = 1;

  public TrainingCycle {
    if (heldOut < 1 || minPairs <= heldOut) {
      throw new IllegalArgumentException(
          "%d pairs at least, %d queries of them held out, leaves nothing to train on"
              .formatted(minPairs, heldOut));
    }
  }

  /**
   * Runs the next cycle. Whatever happens in it is its outcome, in the log.
   *
   * @throws IllegalArgumentException when another process works in the directory
   * @throws IOException when the directory or the log cannot be written
   */
  public CycleRecord run(TrainingProgress progress) throws IOException {
    try (CycleDirectory place = CycleDirectory.open(directory)) {
      Course course = new Course(place, place.log().read());
      CycleRecord record;
      try {
        record = course.run(progress);
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        record = course.ended(CycleOutcome.FAILED, String.valueOf(e.getMessage()), null);
      }
      place.log().add(record);
      return record;
    }
  }

  /** A cycle under way. */
  private final class Course {

    private final CycleDirectory place;
    private final int cycle;
    private final int refused;
    private final String started = clock.instant().toString();
    private int collected;
    private int kept;
    private int measured;
    private String served;

    Course(CycleDirectory place, List<CycleRecord> before) {
      this.place = place;
      // A cycle that failed goes on; the others are over.
      CycleRecord last = before.isEmpty() ? null : before.get(before.size() - 1);
      boolean again = last != null && last.outcome().equals(CycleOutcome.FAILED.label());
      cycle = last == null ? 1 : again ? last.cycle() : last.cycle() + 1;
      refused = refused(before);
    }

    /** Pairs whose model was refused since the last candidate: to train on them alone is no use. */
    private static int refused(List<CycleRecord> before) {
      int pairs = 0;
      for (CycleRecord record : before) {
        if (record.outcome().equals(CycleOutcome.PUBLISHED.label())) {
          pairs = 0;
        } else if (record.outcome().equals(CycleOutcome.QUALITY_FELL.label())) {
          pairs = record.collected();
        }
      }
      return pairs;
    }

    CycleRecord run(TrainingProgress progress) throws IOException {
      Bundle before = serving.get();
      served = before.id();
      List<TrainingPair> all = collect();
      collected = all.size();
      if (collected < minPairs) {
        return tooLittle("%d new pairs, fewer than %d".formatted(collected, minPairs));
      }
      if (collected - refused < minPairs) {
        return tooLittle(
            "%d new pairs since those whose model was refused, fewer than %d"
                .formatted(collected - refused, minPairs));
      }
      long queries = all.stream().map(TrainingPair::query).distinct().count();
      if (queries <= heldOut) {
        return tooLittle(
            "%d new pairs have %d different queries, and %d are to be held out"
                .formatted(collected, queries, heldOut));
      }
      if (place.collected(cycle) == null) {
        place.keep(cycle, all);
      }
      HeldOut split = HeldOut.of(all, heldOut, HELD_OUT_SEED);
      measured = split.heldOut().size();
      Path run = place.run(cycle).resolve("training-" + identity(before));
      List<TrainingPair> training =
          TrainingRun.hasPairs(run) ? List.of() : filter.keep(split.training(), before);
      if (!TrainingRun.hasPairs(run)
          && training.size() < settings.get(TrainingOptions.BATCH_SIZE)) {
        kept = training.size();
        place.discard(cycle);
        return tooLittle(
            "the filter kept %d of %d pairs, fewer than a batch"
                .formatted(kept, split.training().size()));
      }
      ModelGate.Verdict[] verdict = new ModelGate.Verdict[1];
      Bundle made = train(before, training, run, split.heldOut(), verdict, progress);
      if (!verdict[0].passed()) {
        return ended(CycleOutcome.QUALITY_FELL, verdict[0].reason(), null);
      }
      publish(made);
      place.seen().add(split.training());
      return ended(CycleOutcome.PUBLISHED, verdict[0].reason(), made.id());
    }

    private CycleRecord tooLittle(String reason) {
      return ended(CycleOutcome.TOO_LITTLE_DATA, reason + ": they wait for the next cycle", null);
    }

    /** Other settings or another serving model are another run with the same pairs. */
    private String identity(Bundle before) {
      String run = new TreeMap<>(settings.described()) + before.hash();
      return UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8))
          .toString()
          .substring(0, 8);
    }

    private List<TrainingPair> collect() throws IOException {
      List<TrainingPair> before = place.collected(cycle);
      if (before != null) {
        return before;
      }
      SeenPairs seen = place.seen();
      List<TrainingPair> fresh = new ArrayList<>();
      pairs.forEach(
          pair -> {
            if (seen.isNew(pair)) {
              fresh.add(pair);
            }
          });
      return fresh;
    }

    private Bundle train(
        Bundle before,
        List<TrainingPair> training,
        Path directoryOfRun,
        List<TrainingPair> heldOutPairs,
        ModelGate.Verdict[] verdict,
        TrainingProgress progress)
        throws IOException {
      TrainingRun run =
          new TrainingRun(
              before,
              new PairList(training, "cycle " + cycle),
              settings,
              directoryOfRun,
              before.manifest().name());
      Optional<Bundle> finished = run.finished();
      if (finished.isPresent()) { // trained before an interruption
        verdict[0] = gate.compare(before, finished.get(), heldOutPairs);
        return finished.get();
      }
      return run.run(
              (data, shape, resumed) -> kept = data.pairs().size(),
              made -> {
                verdict[0] = gate.compare(before, made, heldOutPairs);
                return verdict[0].results();
              },
              progress)
          .bundle();
    }

    /** A copy appears in one move; the run keeps its own. */
    private void publish(Bundle made) throws IOException {
      Path target = place.candidate(made.id());
      if (Files.exists(target)) {
        return; // before an interruption
      }
      Files.createDirectories(target.getParent());
      // No temporary directory of Java's: nobody but its owner could read the candidate.
      Path part =
          Files.createDirectory(target.resolveSibling("." + made.id() + "-" + UUID.randomUUID()));
      for (String file : made.manifest().files().keySet()) {
        Files.copy(made.directory().resolve(file), part.resolve(file));
      }
      Path manifest = Path.of("bundle.json");
      Files.copy(made.directory().resolve(manifest), part.resolve(manifest));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    CycleRecord ended(CycleOutcome outcome, String reason, String candidate) {
      return new CycleRecord(
          cycle,
          started,
          clock.instant().toString(),
          outcome.label(),
          reason,
          collected,
          kept,
          measured,
          served,
          candidate);
    }
  }
}
