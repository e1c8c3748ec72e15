package io.e5stream.pipeline.kill;

import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.broker.TopicContents;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pairs job of a name, with topics of its own to write to; the raw topics are those of all lanes.
 *
 * @param broker its address
 * @param directory of checkpoints and output
 */
record PairsLane(String name, String broker, Path directory) {

  static String rawTopic(WebSource source) {
    return source.topic().defaultValue();
  }

  String group() {
    return "e5-stream/pairs/" + name;
  }

  String pairs() {
    return name + "-pairs";
  }

  String clean() {
    return name + "-clean";
  }

  String rejected() {
    return name + "-rejected";
  }

  String deadLetters() {
    return name + "-dead-letters";
  }

  Checkpoints checkpoints() {
    return new Checkpoints(directory.resolve("pairs-checkpoints").resolve(name));
  }

  /** What readers of committed records see. */
  PairsImage image() {
    return new PairsImage(committed(pairs()), committed(clean()), committed(rejected()));
  }

  private Histories committed(String topic) {
    return Histories.of(TopicContents.read(broker, topic));
  }

  List<String> arguments() {
    return List.of(
        "--kafka",
        broker,
        "--source",
        RawTraffic.SOURCES.stream().map(WebSource::toString).collect(Collectors.joining(",")),
        "-Dpairs.name=" + name,
        "-Dpairs.data-dir=" + directory,
        "-Dtopics.pairs=" + pairs(),
        "-Dtopics.clean-pairs=" + clean(),
        "-Dtopics.rejected=" + rejected(),
        "-Dtopics.dead-letters=" + deadLetters());
  }
}
