/**
 * Quality rules for texts and pairs: what a rule is, what it finds, and the verdict.
 *
 * <p>May import the records of {@code ingest}; the rules themselves never import Flink. Each
 * published set of rules is a package below this one; {@code filter.text} analyses a text once for
 * all of them, {@code filter.profile} says which of them run on what.
 */
package io.e5stream.filter;
