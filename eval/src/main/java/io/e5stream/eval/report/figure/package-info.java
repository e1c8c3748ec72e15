/** Which plots a report has, and the names and numbers in them. */
package io.e5stream.eval.report.figure;
