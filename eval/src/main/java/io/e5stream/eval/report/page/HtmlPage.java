package io.e5stream.eval.report.page;

/** Fills the template {@code report.html}. */
final class HtmlPage {

  private HtmlPage() {}

  static String render(Page page) {
    return HtmlTemplate.fill(HtmlPage.class, "report.html", "", page);
  }
}
