/**
 * The rules' options as Flink's configuration has them; beside {@code filter.operator} the only
 * package of the filter that imports Flink.
 */
package io.e5stream.filter.options;
