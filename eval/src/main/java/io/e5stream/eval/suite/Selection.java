package io.e5stream.eval.suite;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which runs to do: those that any of the patterns fits. A pattern is a part of the task, the data
 * set or the setting, or with {@code *} and {@code ?} the whole of it. With a slash it is a part,
 * or the whole, of {@code task/dataset/model/setting/prefixes}.
 */
public final class Selection {

  private final List<Pattern> parts;
  private final List<Pattern> labels;

  /** Takes all runs when there are no patterns. */
  public Selection(List<String> patterns) {
    this.parts = patterns.stream().filter(p -> !p.contains("/")).map(Selection::regex).toList();
    this.labels = patterns.stream().filter(p -> p.contains("/")).map(Selection::regex).toList();
  }

  /** Whether a run is to be done. */
  public boolean takes(SuiteRun run) {
    return takesAll()
        || labels.stream().anyMatch(label -> label.matcher(run.label()).matches())
        || Stream.of(run.task().label(), run.dataset(), run.setting())
            .anyMatch(value -> parts.stream().anyMatch(part -> part.matcher(value).matches()));
  }

  /** Whether there are no patterns. */
  public boolean takesAll() {
    return parts.isEmpty() && labels.isEmpty();
  }

  private static Pattern regex(String pattern) {
    boolean glob = pattern.contains("*") || pattern.contains("?");
    String regex =
        pattern
            .chars()
            .mapToObj(
                c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
            .collect(Collectors.joining());
    return Pattern.compile(glob ? regex : ".*" + regex + ".*", Pattern.CASE_INSENSITIVE);
  }
}
