/**
 * Text out of mark-up: HTML to paragraphs, and passages of a bounded length; work on text that may
 * fail.
 */
package io.e5stream.ingest.text;
