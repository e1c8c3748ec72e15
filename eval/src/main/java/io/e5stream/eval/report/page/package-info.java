/** The report as a page: the words and numbers of each section, as HTML and as Markdown. */
package io.e5stream.eval.report.page;
