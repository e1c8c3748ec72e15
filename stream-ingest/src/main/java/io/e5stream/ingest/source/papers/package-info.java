/** Scientific papers: arXiv's metadata and S2ORC's, with abstracts and what papers cite. */
package io.e5stream.ingest.source.papers;
