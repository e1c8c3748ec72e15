/** The model registry and its log of events. Free of Flink's streaming API. */
package io.e5stream.embed.registry;
