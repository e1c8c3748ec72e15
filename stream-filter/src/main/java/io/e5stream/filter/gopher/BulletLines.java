package io.e5stream.filter.gopher;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.Lines;
import io.e5stream.filter.text.Punctuation;

/** Gopher: lines that start with a bullet. */
public record BulletLines(double max) implements TextRule {

  public static final double DEFAULT = 0.9;

  @Override
  public String name() {
    return "gopher.bullet-lines";
  }

  @Override
  public String meaning() {
    return "lines that start with a bullet, as a share";
  }

  @Override
  public Limit limit() {
    return Limit.atMost(max);
  }

  @Override
  public double measure(AnalyzedText text) {
    Lines lines = text.lines();
    int bullets = 0;
    for (int i = 0; i < lines.size(); i++) {
      bullets += Punctuation.isBullet(text.text().charAt(lines.start(i))) ? 1 : 0;
    }
    return text.perLine(bullets);
  }
}
