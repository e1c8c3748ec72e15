package io.e5stream.pipeline.eval;

import io.e5stream.eval.catalogue.Catalogue;
import io.e5stream.eval.catalogue.DatasetEntry;
import io.e5stream.eval.catalogue.DatasetFormat;
import io.e5stream.eval.catalogue.DatasetPlace;
import io.e5stream.eval.catalogue.DatasetPlaces;
import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.GainMap;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import io.e5stream.eval.task.data.StsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Opens data sets by their name or their path.
 *
 * @param catalogue those known by name
 * @param places where they are
 */
public record QualityDataFinder(Catalogue catalogue, DatasetPlaces places) {

  private static final Set<DatasetFormat> MEASURED = Set.of(DatasetFormat.BEIR, DatasetFormat.STS);

  /**
   * Opens a data set.
   *
   * @param nameOrPath a name known in the catalogue, else a folder (retrieval) or a file (sentence
   *     pairs)
   * @throws IllegalArgumentException when there is none, or it is of another task; the message says
   *     what there is
   * @throws io.e5stream.eval.dataset.DatasetException when its files are broken
   */
  public QualityData open(String nameOrPath) {
    DatasetEntry entry = catalogue.find(nameOrPath).orElse(null);
    if (entry != null) {
      return open(entry);
    }
    Path path = Path.of(nameOrPath);
    if (Files.isDirectory(path)) {
      RetrievalDataset dataset = BeirFolder.open(path, "test");
      return new QualityData.Retrieval(dataset.name(), dataset);
    }
    if (Files.exists(path)) {
      Examples<ScoredPair> pairs = StsFile.read(path);
      return new QualityData.Similarity(pairs.name(), pairs);
    }
    List<String> names = names();
    throw new IllegalArgumentException(
        "no data set %s is known, and there is no such file or folder; did you mean %s? known: %s"
            .formatted(nameOrPath, NearestName.of(nameOrPath, names), String.join(", ", names)));
  }

  private QualityData open(DatasetEntry entry) {
    if (!MEASURED.contains(entry.format())) {
      throw new IllegalArgumentException(
          "%s is for %s; models are compared on retrieval and sts: %s"
              .formatted(entry.name(), entry.task().label(), String.join(", ", names())));
    }
    DatasetPlace place = places.find(entry);
    if (!place.isPresent()) {
      throw new IllegalArgumentException(place.problem());
    }
    return entry.format() == DatasetFormat.BEIR
        ? new QualityData.Retrieval(
            entry.name(), BeirFolder.open(place.path(), entry.split(), new GainMap(entry.gains())))
        : new QualityData.Similarity(entry.name(), StsFile.read(place.path()));
  }

  private List<String> names() {
    return catalogue.entries().stream()
        .filter(entry -> MEASURED.contains(entry.format()))
        .map(DatasetEntry::name)
        .sorted()
        .toList();
  }
}
