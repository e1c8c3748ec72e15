package io.e5stream.eval.report.page;

import io.e5stream.eval.report.page.Sections.Cell;
import io.e5stream.eval.report.page.Sections.Comparison;
import io.e5stream.eval.report.page.Sections.Group;
import io.e5stream.eval.report.page.Sections.Pair;
import io.e5stream.eval.report.page.Sections.RateRatio;
import io.e5stream.eval.report.page.Sections.Row;
import io.e5stream.eval.report.page.Sections.Side;
import io.e5stream.eval.report.page.Sections.SideBySide;
import io.e5stream.eval.report.page.Sections.Source;
import io.e5stream.eval.report.page.Sections.Speed;
import io.e5stream.eval.report.page.Sections.SpeedPart;
import io.e5stream.eval.report.page.Sections.TaskSection;
import io.e5stream.eval.report.page.Sections.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a page as Markdown: the same words and numbers, without the plots. */
final class MarkdownPage {

  private final StringBuilder out = new StringBuilder();

  private MarkdownPage() {}

  static String render(Page page) {
    return new MarkdownPage().write(page);
  }

  private String write(Page page) {
    out.append("# ").append(MarkdownTable.escape(page.title())).append('\n');
    paragraph(page.headline());
    paragraph("Made on " + page.created() + ".");
    page.issues()
        .forEach(
            issue -> item(issue.verdict().word() + ": " + issue.what() + ". " + issue.detail()));
    if (page.missing() != null) {
      paragraph("Data sets that were not there: " + page.missing() + ".");
    }
    if (page.sideBySide() != null) {
      sideBySide(page.sideBySide());
    }
    page.tasks().forEach(this::task);
    page.speeds().forEach(this::speed);
    if (page.weighing() != null) {
      weighing(page.weighing());
    }
    origin(page);
    return out.toString().replaceAll("\n{3,}", "\n\n");
  }

  private void task(TaskSection task) {
    task.metrics().forEach(metric -> metric(task.title() + ": " + metric.name(), metric.groups()));
  }

  private void metric(String title, List<Group> groups) {
    heading(title);
    MarkdownTable table =
        new MarkdownTable(
            "Data set", "", ">Measured", ">Expected", ">Difference", "Verdict", "Source");
    for (Group group : groups) {
      for (Row row : group.rows()) {
        boolean grouped = group.name() != null;
        table.row(
            grouped ? group.name() : row.name(),
            joined(grouped ? row.name() : null, row.detail(), row.note()),
            row.measured(),
            row.tolerance() == null ? row.expected() : row.expected() + " ± " + row.tolerance(),
            row.difference(),
            row.verdict().word(),
            row.source());
      }
    }
    out.append(table).append('\n');
  }

  private void sideBySide(SideBySide comparison) {
    heading("Side by side");
    List<String> header = new ArrayList<>(List.of("Data set", ""));
    comparison.runs().forEach(run -> header.add(">" + run));
    MarkdownTable table = new MarkdownTable(header.toArray(String[]::new));
    for (Comparison row : comparison.rows()) {
      table.row(
          Stream.concat(
                  Stream.of(row.name(), row.detail()), row.cells().stream().map(MarkdownPage::cell))
              .toArray(String[]::new));
    }
    out.append(table).append('\n');
  }

  private static String cell(Cell cell) {
    return cell.best() ? cell.text() + " (best)" : cell.text();
  }

  private void speed(Speed speed) {
    heading(speed.title());
    if (speed.note() != null) {
      paragraph(speed.note());
    }
    speed.parts().forEach(this::speedPart);
    speed.ratios().forEach(this::ratio);
    out.append('\n');
    item("machine: " + speed.machine());
    speed.settings().forEach(setting -> item(setting.name() + ": " + setting.value()));
  }

  private void ratio(RateRatio ratio) {
    String range = ratio.range() == null ? "" : " (%s in a round)".formatted(ratio.range());
    item(ratio.name() + ": " + ratio.value() + range);
  }

  private void speedPart(SpeedPart part) {
    paragraph("Slowest and fastest repetition in " + part.unit() + ".");
    MarkdownTable table =
        new MarkdownTable(
            Stream.concat(Stream.of("Side"), part.columns().stream().map(name -> ">" + name))
                .toArray(String[]::new));
    for (Side side : part.sides()) {
      table.row(
          Stream.concat(
                  Stream.of(joined(side.name(), side.detail())),
                  side.cells().stream().map(Pair::value))
              .toArray(String[]::new));
    }
    out.append(table).append('\n');
  }

  private void weighing(Weighing weighing) {
    heading("Quality against speed and size");
    paragraph(weighing.quality() + " (" + weighing.datasets() + ").");
    MarkdownTable table =
        new MarkdownTable(
            "Model, precision", ">Quality", ">Tokens a second", ">Texts a second", ">MB");
    weighing
        .points()
        .forEach(
            point ->
                table.row(
                    point.name(),
                    point.quality(),
                    point.tokens(),
                    point.texts(),
                    point.megabytes()));
    out.append(table).append('\n');
  }

  private void origin(Page page) {
    heading("Environment");
    MarkdownTable table = new MarkdownTable("File", "What", "Made", "Machine");
    page.inputs()
        .forEach(input -> table.row(input.file(), input.what(), input.created(), input.machine()));
    out.append(table).append('\n');
    heading("Make it again");
    out.append("```sh\n");
    page.commands().forEach(command -> out.append(command.line()).append('\n'));
    out.append("```\n");
    if (page.hasSources()) {
      heading("Sources of expected values");
      page.sources().forEach(this::source);
    }
  }

  private void source(Source source) {
    out.append(source.number()).append(". ").append(MarkdownTable.escape(source.before()));
    if (source.address() != null) {
      out.append(source.before().isBlank() ? "<" : " <").append(source.address()).append('>');
    }
    out.append(MarkdownTable.escape(source.after())).append('\n');
  }

  private void heading(String text) {
    out.append("\n## ").append(MarkdownTable.escape(text)).append("\n\n");
  }

  private void paragraph(String text) {
    out.append('\n').append(MarkdownTable.escape(text)).append("\n\n");
  }

  private void item(String text) {
    out.append("- ").append(MarkdownTable.escape(text)).append('\n');
  }

  private static String joined(String... parts) {
    return String.join("; ", Stream.of(parts).filter(part -> part != null).toList());
  }
}
