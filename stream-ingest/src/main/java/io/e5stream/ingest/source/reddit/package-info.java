/** Reddit's threads, from Pushshift's dumps of submissions and comments. */
package io.e5stream.ingest.source.reddit;
