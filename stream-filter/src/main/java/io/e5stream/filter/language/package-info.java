/** Which language a text is in. Reason for the library: docs/decisions/0011. */
package io.e5stream.filter.language;
