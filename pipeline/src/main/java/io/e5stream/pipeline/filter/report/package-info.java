/** What the rules turned down, sampled and counted, as a page. */
package io.e5stream.pipeline.filter.report;
