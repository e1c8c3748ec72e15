/**
 * A vector server inside the JVM that speaks the part of Qdrant's protocol this project uses.
 *
 * <p>For trying out, tests and small single-node use; production is Qdrant itself.
 */
package io.e5stream.sink.embedded;
