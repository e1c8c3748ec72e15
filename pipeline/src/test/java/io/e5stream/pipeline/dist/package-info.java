/** Tests of what is built: the layout of {@code target/dist} and the launcher. */
package io.e5stream.pipeline.dist;
