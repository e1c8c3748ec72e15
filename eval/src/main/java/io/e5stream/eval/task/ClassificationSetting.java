package io.e5stream.eval.task;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a classification's settings: {@code logistic-regression} for vectors as the model's
 * pooling leaves them and {@code logistic-regression-normalised} for vectors of length 1; then, for
 * another number of examples a class than MTEB's usual 8, that number: {@code
 * logistic-regression-16}.
 *
 * @param normalised whether vectors have length 1
 * @param examplesPerLabel examples of each class in a draw
 */
public record ClassificationSetting(boolean normalised, int examplesPerLabel) {

  private static final String NAME = "logistic-regression";
  private static final String NORMALISED = "-normalised";
  private static final Pattern PATTERN =
      Pattern.compile(NAME + "(" + NORMALISED + ")?(?:-([1-9][0-9]{0,5}))?");

  /** The setting of that name; empty when there is none. */
  public static Optional<ClassificationSetting> parse(String name) {
    Matcher matcher = PATTERN.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int examples =
        matcher.group(2) == null
            ? ClassificationProtocol.DEFAULTS.examplesPerLabel()
            : Integer.parseInt(matcher.group(2));
    ClassificationSetting setting = new ClassificationSetting(matcher.group(1) != null, examples);
    // One name a setting, so that results of the same kind are found together.
    return Optional.of(setting).filter(found -> found.label().equals(name));
  }

  /** MTEB's draws and seed, with as many examples as this setting has. */
  public ClassificationProtocol protocol() {
    ClassificationProtocol defaults = ClassificationProtocol.DEFAULTS;
    return new ClassificationProtocol(defaults.draws(), examplesPerLabel, defaults.seed());
  }

  /** The name. */
  public String label() {
    boolean usual = examplesPerLabel == ClassificationProtocol.DEFAULTS.examplesPerLabel();
    return NAME + (normalised ? NORMALISED : "") + (usual ? "" : "-" + examplesPerLabel);
  }
}
