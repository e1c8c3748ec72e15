package io.e5stream.pipeline.config;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.pair.PairOptions;
import io.e5stream.pipeline.index.IndexOptions;
import io.e5stream.pipeline.pairs.PairsOptions;
import io.e5stream.sink.SinkOptions;
import io.e5stream.training.settings.TrainingOptions;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.SecurityOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;

/** Every option there is: the project's own, by module, and Flink's, which are passed on to it. */
public final class OptionCatalog {

  /** The project's option classes in the order of the documentation. */
  static final Map<String, Class<?>> OWN = new LinkedHashMap<>();

  static {
    OWN.put("Index job", IndexOptions.class);
    OWN.put("Pairs job", PairsOptions.class);
    OWN.put("Kafka", IngestOptions.class);
    OWN.put("Embedding", EmbedOptions.class);
    OWN.put("Vector store", SinkOptions.class);
    OWN.put("Pairs out of raw records", PairOptions.class);
    OWN.put("Quality rules", FilterOptions.class);
    OWN.put("Training", TrainingOptions.class);
  }

  private static final List<Class<?>> FLINK =
      List.of(
          CheckpointingOptions.class,
          CoreOptions.class,
          DeploymentOptions.class,
          ExecutionOptions.class,
          HighAvailabilityOptions.class,
          JobManagerOptions.class,
          MetricOptions.class,
          PipelineOptions.class,
          RestOptions.class,
          RestartStrategyOptions.class,
          RocksDBConfigurableOptions.class,
          RocksDBOptions.class,
          SecurityOptions.class,
          StateBackendOptions.class,
          StateRecoveryOptions.class,
          TaskManagerOptions.class,
          WebOptions.class);

  /**
   * Options whose name the user completes: settings of the Kafka clients and of metric reporters.
   */
  private static final Set<String> OPEN_PREFIXES =
      Set.of(
          IngestOptions.CLIENT_PREFIX, "metrics.reporter.", "metrics.scope.", "fs.", "s3.", "env.");

  private final Map<String, ConfigOption<?>> own = new TreeMap<>();
  private final Map<String, ConfigOption<?>> flink = new TreeMap<>();

  public OptionCatalog() {
    OWN.values().forEach(type -> optionsOf(type).forEach(o -> own.put(o.key(), o)));
    FLINK.forEach(type -> optionsOf(type).forEach(o -> flink.put(o.key(), o)));
  }

  /** The options declared by a class, in constants of their own or in lists, sorted by key. */
  static List<ConfigOption<?>> optionsOf(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(f -> Modifier.isPublic(f.getModifiers()) && Modifier.isStatic(f.getModifiers()))
        .flatMap(OptionCatalog::read)
        .sorted(Comparator.comparing(ConfigOption::key))
        .toList();
  }

  private static Stream<ConfigOption<?>> read(java.lang.reflect.Field field) {
    Object value;
    try {
      value = field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read option " + field, e);
    }
    List<?> options = value instanceof List<?> list ? list : List.of(value);
    return options.stream()
        .<ConfigOption<?>>mapMulti(
            (option, found) -> {
              if (option instanceof ConfigOption<?> one) {
                found.accept(one);
              }
            });
  }

  /** The option of this key, the project's own or Flink's. */
  public Optional<ConfigOption<?>> find(String key) {
    return Optional.ofNullable(own.getOrDefault(key, flink.get(key)));
  }

  /** Whether a key is known: an option, or below a prefix whose names are the user's. */
  public boolean isKnown(String key) {
    return find(key).isPresent() || OPEN_PREFIXES.stream().anyMatch(key::startsWith);
  }

  /** The known key closest to a misspelt one; the project's own win a tie. */
  public String nearest(String key) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return Stream.concat(own.keySet().stream(), flink.keySet().stream())
        .min(Comparator.comparingInt(candidate -> distance.apply(key, candidate)))
        .orElseThrow();
  }

  /** Keys of the project's own options. */
  public Set<String> ownKeys() {
    return own.keySet();
  }
}
