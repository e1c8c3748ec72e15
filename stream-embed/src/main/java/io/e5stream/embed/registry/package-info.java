/**
 * In which precision a bundle is run, and its exports on this machine. Free of Flink's streaming
 * API. The model registry and its log of events belong here, too.
 */
package io.e5stream.embed.registry;
