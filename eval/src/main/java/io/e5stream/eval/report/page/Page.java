package io.e5stream.eval.report.page;

import io.e5stream.eval.report.page.Sections.Command;
import io.e5stream.eval.report.page.Sections.Figure;
import io.e5stream.eval.report.page.Sections.Input;
import io.e5stream.eval.report.page.Sections.Issue;
import io.e5stream.eval.report.page.Sections.SideBySide;
import io.e5stream.eval.report.page.Sections.Source;
import io.e5stream.eval.report.page.Sections.Speed;
import io.e5stream.eval.report.page.Sections.TaskSection;
import io.e5stream.eval.report.page.Sections.Tile;
import io.e5stream.eval.report.page.Sections.Weighing;
import java.util.List;

/**
 * All text of a report, ready to be laid out; plain text throughout, apart from the drawings in
 * {@link Figure}. The template {@code report.html} names these components.
 *
 * @param title of the page
 * @param created when, for people
 * @param headline the result in a sentence
 * @param tiles how many values got which verdict
 * @param issues what was outside tolerance or could not be measured
 * @param missing names of data sets that were not there; null for none
 * @param differences all differences in one plot; null when nothing was expected
 * @param tasks a section a task
 * @param sideBySide runs as columns; null with fewer than two
 * @param speeds a section a benchmark
 * @param weighing quality against speed and size; null when unknown
 * @param inputs the files that this was made of
 * @param machineNote said when not all results come from one machine; else null
 * @param commands how to make it again
 * @param sources of expected values, by number
 */
record Page(
    String title,
    String created,
    String headline,
    List<Tile> tiles,
    List<Issue> issues,
    String missing,
    Figure differences,
    List<TaskSection> tasks,
    SideBySide sideBySide,
    List<Speed> speeds,
    Weighing weighing,
    List<Input> inputs,
    String machineNote,
    List<Command> commands,
    List<Source> sources) {

  boolean hasSpeeds() {
    return !speeds.isEmpty();
  }

  boolean hasIssues() {
    return !issues.isEmpty();
  }

  boolean hasSources() {
    return !sources.isEmpty();
  }
}
