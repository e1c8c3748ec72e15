/** What evaluations and benchmarks left on disk, brought together: the facts of a report. */
package io.e5stream.eval.report.result;
