package io.e5stream.eval.report.page;

import io.e5stream.eval.report.figure.Figures;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.Run;
import java.util.List;

/** Lays a report out. */
public final class Pages {

  private Pages() {}

  /** A complete HTML document that refers to no other file. */
  public static String html(Report report) {
    return HtmlPage.render(page(report));
  }

  /** GitHub-flavoured Markdown, tables without the plots. */
  public static String markdown(Report report) {
    return MarkdownPage.render(page(report));
  }

  static Page page(Report report) {
    Sources sources = new Sources();
    List<Sections.TaskSection> tasks = new TaskSections(report, sources).sections();
    return new Page(
        title(report),
        OriginSection.time(report.created()),
        SummarySection.headline(report.summary()),
        SummarySection.tiles(report.summary()),
        SummarySection.issues(report),
        SummarySection.missing(report),
        new Figures(report).differences().map(plot -> Drawings.figure(plot, "")).orElse(null),
        tasks,
        Comparisons.of(report),
        new SpeedSections(report).sections(),
        WeighingSection.of(report),
        OriginSection.inputs(report),
        OriginSection.machineNote(report),
        OriginSection.commands(report),
        sources.list());
  }

  private static String title(Report report) {
    List<String> names = report.runs().stream().map(Run::name).toList();
    return switch (names.size()) {
      case 0 -> "Benchmark report";
      case 1, 2 -> "Evaluation of " + String.join(" and ", names);
      default -> "Evaluation of " + names.size() + " models";
    };
  }
}
