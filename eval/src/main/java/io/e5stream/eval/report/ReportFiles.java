package io.e5stream.eval.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.eval.report.figure.Figures;
import io.e5stream.eval.report.page.Pages;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.plot.SvgPlot;
import io.e5stream.eval.report.result.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a report's files; directories are made as needed. */
public final class ReportFiles {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportFiles() {}

  /**
   * Writes the page, and beside it the same as {@code .md} and {@code .json}.
   *
   * @param html where the page goes; its name ends in {@code .html}
   * @return the files, the page first
   * @throws IOException naming the file or directory that cannot be written
   */
  public static List<Path> write(Report report, Path html) throws IOException {
    makeDirectory(html.toAbsolutePath().getParent());
    write(html, Pages.html(report));
    Path markdown = beside(html, ".md");
    write(markdown, Pages.markdown(report));
    Path json = beside(html, ".json");
    write(json, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    return List.of(html, markdown, json);
  }

  /** Where the page's companion with another extension goes. */
  public static Path beside(Path html, String extension) {
    String name = html.getFileName().toString();
    return html.resolveSibling(name.substring(0, name.lastIndexOf('.')) + extension);
  }

  /**
   * Writes each plot as an SVG file of its own, which looks right on light and dark pages.
   *
   * @return the files, in the order of the page
   * @throws IOException naming the file or directory that cannot be written
   */
  public static List<Path> writePlots(Report report, Path directory) throws IOException {
    makeDirectory(directory);
    List<Path> files = new ArrayList<>();
    for (Plot plot : new Figures(report).all()) {
      Path file = directory.resolve(plot.id() + ".svg");
      write(file, SvgPlot.standalone(plot));
      files.add(file);
    }
    return files;
  }

  private static void makeDirectory(Path directory) throws IOException {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new IOException("cannot make the directory " + directory, e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IOException("cannot write " + file, e);
    }
  }
}
