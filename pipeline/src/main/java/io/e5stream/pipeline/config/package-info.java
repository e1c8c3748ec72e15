/**
 * Configuration: typed options from a YAML file, {@code -Dkey=value} and the environment, checked
 * as a whole before anything starts, and their generated documentation.
 */
package io.e5stream.pipeline.config;
