/** Questions and answers of Stack Exchange's sites, from {@code Posts.xml}. */
package io.e5stream.ingest.source.stackexchange;
