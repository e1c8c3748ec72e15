package io.e5stream.pipeline.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/**
 * Gathers options from a YAML file, the environment and {@code -Dkey=value}, later ones winning,
 * and checks all of them before anything starts.
 *
 * <p>An option's environment variable is {@code E5_STREAM_} and its key in capitals, with {@code _}
 * for dots and dashes: {@code E5_STREAM_QDRANT_API_KEY} for {@code qdrant.api-key}.
 */
public final class ConfigLoader {

  public static final String ENVIRONMENT_PREFIX = "E5_STREAM_";

  /** A value and where the user wrote it. */
  private record Setting(String value, String origin) {}

  private final OptionCatalog catalog = new OptionCatalog();
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Map<String, String> required = new LinkedHashMap<>();
  private final List<ConfigProblem> problems = new ArrayList<>();

  /** Adds the options of a YAML file, nested or with dotted keys. */
  public ConfigLoader file(Path file) {
    try {
      JsonNode root = new YAMLMapper().readTree(Files.readString(file));
      if (root.isObject()) {
        flatten("", root, file.toString());
      } else if (!root.isMissingNode() && !root.isNull()) {
        problem("--config", file.toString(), "file", "is not a YAML mapping", "write key: value");
      }
    } catch (IOException e) {
      String reason = Files.exists(file) ? firstLine(e) : "there is no such file";
      problem("--config", file.toString(), "command line", reason, "give a readable YAML file");
    }
    return this;
  }

  private void flatten(String prefix, JsonNode node, String origin) {
    node.properties()
        .forEach(
            entry -> {
              String key = prefix + entry.getKey();
              if (entry.getValue().isObject()) {
                flatten(key + ".", entry.getValue(), origin);
              } else {
                settings.put(key, new Setting(text(entry.getValue()), origin));
              }
            });
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> items = new ArrayList<>();
    value.forEach(item -> items.add(item.asText()));
    return String.join(";", items);
  }

  /** Adds the options found in the environment. */
  public ConfigLoader environment(Map<String, String> environment) {
    Map<String, String> keys = new LinkedHashMap<>();
    catalog.ownKeys().forEach(key -> keys.put(variable(key), key));
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(ENVIRONMENT_PREFIX)) {
            String key = keys.get(name);
            if (key == null) {
              String guess =
                  name.substring(ENVIRONMENT_PREFIX.length())
                      .toLowerCase(Locale.ROOT)
                      .replace('_', '.');
              String nearest = variable(catalog.nearest(guess));
              problem(
                  name, value, "environment", "unknown option", "did you mean " + nearest + "?");
            } else {
              settings.put(key, new Setting(value, "environment variable " + name));
            }
          }
        });
    return this;
  }

  static String variable(String key) {
    return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /** Adds options given as {@code -Dkey=value}. */
  public ConfigLoader definitions(Map<String, String> definitions) {
    definitions.forEach((key, value) -> settings.put(key, new Setting(value, "-D")));
    return this;
  }

  /** Whether the user has set an option, in whatever way. */
  public boolean has(ConfigOption<?> option) {
    return has(option.key());
  }

  /** Whether the user has set the option of a key. */
  public boolean has(String key) {
    return settings.containsKey(key);
  }

  /** Adds options that anything else wins over, such as those of a preset. */
  public ConfigLoader defaults(String origin, Map<String, String> values) {
    values.forEach((key, value) -> settings.putIfAbsent(key, new Setting(value, origin)));
    return this;
  }

  /** Adds an option that a flag of the command stands for; null leaves it as it is. */
  public <T> ConfigLoader flag(String flag, ConfigOption<T> option, Object value) {
    if (value != null) {
      settings.put(option.key(), new Setting(value.toString(), flag));
    }
    return this;
  }

  /** Demands an option that has no default. */
  public ConfigLoader require(ConfigOption<?> option, String remedy) {
    required.put(option.key(), remedy);
    return this;
  }

  /**
   * The configuration.
   *
   * @throws ConfigException listing every unknown key and every value that does not fit its type
   */
  public Configuration load() {
    Configuration configuration = new Configuration();
    settings.forEach((key, setting) -> check(configuration, key, setting));
    required.forEach(
        (key, remedy) -> {
          if (!settings.containsKey(key)) {
            problems.add(ConfigProblem.missing(key, "give " + remedy));
          }
        });
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return configuration;
  }

  private void check(Configuration configuration, String key, Setting setting) {
    if (!catalog.isKnown(key)) {
      String remedy = "did you mean " + catalog.nearest(key) + "? (docs/options.md lists all)";
      problem(key, setting.value(), setting.origin(), "unknown option", remedy);
      return;
    }
    configuration.setString(key, setting.value());
    catalog
        .find(key)
        .ifPresent(
            option -> {
              try {
                configuration.get(option);
              } catch (IllegalArgumentException e) {
                problem(
                    key,
                    setting.value(),
                    setting.origin(),
                    firstLine(e),
                    OptionDocs.example(option));
              }
            });
  }

  private void problem(String key, String value, String origin, String what, String remedy) {
    String shown = key.contains("key") && key.contains("api") ? "***" : value;
    problems.add(new ConfigProblem(key, shown, origin, what, remedy));
  }

  private static String firstLine(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = String.valueOf(deepest.getMessage());
    return message.lines().findFirst().orElse(deepest.getClass().getSimpleName());
  }
}
