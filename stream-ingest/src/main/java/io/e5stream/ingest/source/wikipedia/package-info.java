/** Sections of Wikipedia's articles, from the XML dumps {@code pages-articles}. */
package io.e5stream.ingest.source.wikipedia;
