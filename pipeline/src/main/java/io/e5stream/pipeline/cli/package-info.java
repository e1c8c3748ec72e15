/**
 * The {@code e5-stream} command: one class per subcommand, which reads options, calls the module
 * that does the work and prints. Exit codes: 0 done, 1 failed, 2 wrong usage.
 */
package io.e5stream.pipeline.cli;
