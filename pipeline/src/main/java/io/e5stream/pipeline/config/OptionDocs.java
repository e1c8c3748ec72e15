package io.e5stream.pipeline.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.description.Description;
import org.apache.flink.configuration.description.HtmlFormatter;
import org.apache.flink.util.TimeUtils;

/** Writes {@code docs/options.md} from the option classes. */
public final class OptionDocs {

  private OptionDocs() {}

  /** The page, in Markdown. */
  public static String markdown() {
    StringBuilder page =
        new StringBuilder(
            """
            # Options

            Generated from the code; a test fails when this page is stale.

            Set an option in a YAML file (`--config FILE`), in the environment (`E5_STREAM_` and the key in
            capitals, `_` for dots and dashes), or as `-Dkey=value`; the later of these wins, and a flag of
            the command wins over all. Flink's own options (`execution.checkpointing.interval`,
            `state.backend.type`, `parallelism.default`, ...) are accepted in the same places.
            Durations are written `500 ms`, `10 s`, `5 min`; sizes `64 kb`, `16 mb`.
            """);
    OptionCatalog.OWN.forEach((title, type) -> section(page, title, type));
    return page.toString();
  }

  private static void section(StringBuilder page, String title, Class<?> type) {
    page.append("\n## ").append(title).append("\n\n");
    page.append("| key | default | type | meaning |\n|---|---|---|---|\n");
    for (ConfigOption<?> option : OptionCatalog.optionsOf(type)) {
      page.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(option.key(), defaultOf(option), type(option), meaning(option)));
    }
  }

  private static String meaning(ConfigOption<?> option) {
    Description description = option.description();
    return new HtmlFormatter().format(description).replace("|", "\\|").replace('\n', ' ');
  }

  private static String defaultOf(ConfigOption<?> option) {
    if (!option.hasDefaultValue() || List.of().equals(option.defaultValue())) {
      return "none";
    }
    return "`" + shown(option.defaultValue()) + "`";
  }

  private static String shown(Object value) {
    if (value instanceof Duration duration) {
      return TimeUtils.formatWithHighestUnit(duration);
    }
    if (value instanceof MemorySize size) {
      return size.toHumanReadableString().replaceAll(" \\(.*", "");
    }
    if (value instanceof List<?> list) {
      return list.stream().map(OptionDocs::shown).collect(Collectors.joining(";"));
    }
    return String.valueOf(value);
  }

  private static String type(ConfigOption<?> option) {
    if (!option.hasDefaultValue()) {
      return "text";
    }
    Object value = option.defaultValue();
    if (value instanceof Enum<?> constant) {
      return "one of " + List.of(constant.getDeclaringClass().getEnumConstants());
    }
    if (value instanceof List<?>) {
      return "list";
    }
    return Map.<Class<?>, String>of(
            Duration.class, "duration",
            MemorySize.class, "size",
            Integer.class, "integer",
            Long.class, "integer",
            Double.class, "number",
            Boolean.class, "true or false")
        .getOrDefault(value.getClass(), "text");
  }

  /** What a value of this option looks like, for error messages. */
  static String example(ConfigOption<?> option) {
    String form = "expected " + type(option);
    return option.hasDefaultValue() ? form + ", such as " + shown(option.defaultValue()) : form;
  }
}
