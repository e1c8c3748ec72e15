/**
 * The tasks' data: one file format a task, JSON Lines or CSV, plain or gzip; see
 * docs/evaluation.md.
 */
package io.e5stream.eval.task.data;
