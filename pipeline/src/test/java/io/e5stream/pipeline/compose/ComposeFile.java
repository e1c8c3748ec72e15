package io.e5stream.pipeline.compose;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml}, with its anchors and merges resolved. */
final class ComposeFile {

  private final Map<String, Object> root;

  private ComposeFile(Map<String, Object> root) {
    this.root = root;
  }

  static ComposeFile read() throws IOException {
    try (Reader reader = Files.newBufferedReader(Path.of("../docker-compose.yml"))) {
      Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return new ComposeFile(mapping(loaded));
    }
  }

  Set<String> services() {
    return mapping(root.get("services")).keySet();
  }

  Map<String, Object> service(String name) {
    return mapping(mapping(root.get("services")).get(name));
  }

  Set<String> volumes() {
    return mapping(root.get("volumes")).keySet();
  }

  /** Repository and tag of a service's image. */
  String[] image(String service) {
    return service(service).get("image").toString().split(":", 2);
  }

  Map<String, String> environment(String service) {
    return mapping(service(service).get("environment")).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
  }

  /** Flink's configuration as the image's entry point reads it: one {@code key: value} a line. */
  Map<String, String> flinkProperties(String service) {
    Map<String, String> properties = new LinkedHashMap<>();
    environment(service)
        .get("FLINK_PROPERTIES")
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(pair -> properties.put(pair[0], pair[1]));
    return properties;
  }

  /** Where each volume or directory of this machine is mounted, by its source. */
  Map<String, String> mounts(String service) {
    Object declared = service(service).getOrDefault("volumes", List.of());
    return ((List<?>) declared)
        .stream()
            .map(mount -> mount.toString().split(":", 3))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  List<String> strings(String service, String key) {
    Object declared = service(service).getOrDefault(key, List.of());
    return ((List<?>) declared).stream().map(Object::toString).toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> mapping(Object node) {
    return (Map<String, Object>) node;
  }
}
