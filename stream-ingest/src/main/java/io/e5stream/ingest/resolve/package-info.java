/** Which change of a document wins, decided in keyed state. */
package io.e5stream.ingest.resolve;
