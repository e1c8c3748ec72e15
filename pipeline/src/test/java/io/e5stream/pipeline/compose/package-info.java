/** Tests that hold {@code docker-compose.yml} to the code. */
package io.e5stream.pipeline.compose;
