/** Text out of mark-up: HTML to paragraphs, and passages of a bounded length. */
package io.e5stream.ingest.text;
