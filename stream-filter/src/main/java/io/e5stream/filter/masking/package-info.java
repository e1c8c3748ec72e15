/** Personal data and secrets in texts, replaced by placeholders. */
package io.e5stream.filter.masking;
