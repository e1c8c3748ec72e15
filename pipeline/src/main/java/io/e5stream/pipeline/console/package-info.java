/** What the commands show while they work. */
package io.e5stream.pipeline.console;
