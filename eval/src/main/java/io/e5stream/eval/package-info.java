/**
 * Data sets, metrics and tasks that judge a model.
 *
 * <p>May import {@code embed.encoder} and {@code search}; what it needs from elsewhere it declares
 * as an interface that {@code pipeline} supplies.
 */
package io.e5stream.eval;
