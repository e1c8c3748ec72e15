/**
 * Bar, scatter and deviation plots as SVG text. Knows nothing of models and data sets, and needs no
 * fonts and no graphics environment.
 */
package io.e5stream.eval.report.plot;
