/** ONNX graphs written by this project. Free of Flink's streaming API. */
package io.e5stream.embed.export;
