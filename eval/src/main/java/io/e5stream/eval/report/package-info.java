/**
 * The report: one page with tables and plots, and the same as Markdown and JSON. {@code result}
 * brings the facts together, {@code figure} decides on plots, {@code plot} draws them, {@code page}
 * lays out.
 */
package io.e5stream.eval.report;
