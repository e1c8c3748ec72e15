/** News articles, from RSS feeds and JSON Lines. */
package io.e5stream.ingest.source.news;
