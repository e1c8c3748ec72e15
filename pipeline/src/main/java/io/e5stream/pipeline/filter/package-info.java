/** Files of texts and pairs for the rules, and what the rules find in them. */
package io.e5stream.pipeline.filter;
