/** How much of known junk the rules find, and how much of real pairs they leave. */
package io.e5stream.pipeline.filter.measure;
