/** What benchmarks measure beside our encoder: the peer, the whole index job, a searched index. */
package io.e5stream.pipeline.bench;
