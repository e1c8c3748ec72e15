/**
 * The filter as stages of a Flink job: masking, rules, duplicates, and what a verdict does to the
 * older version. The only package of the filter, beside {@code filter.options}, that imports Flink;
 * what it decides by is in the packages beside it.
 */
package io.e5stream.filter.operator;
