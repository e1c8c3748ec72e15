/**
 * The rules' options as Flink's configuration has them; the only package of rules that imports
 * Flink.
 */
package io.e5stream.filter.options;
