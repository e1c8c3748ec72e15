/** Web pages, from WARC files of crawls and the WET files of text made of them. */
package io.e5stream.ingest.source.web;
