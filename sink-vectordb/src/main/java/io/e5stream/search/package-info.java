/** Queries against an index: a query is embedded with the model of the collection it searches. */
package io.e5stream.search;
