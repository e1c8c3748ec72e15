/** Fingerprints that tell duplicates: exact hashes, MinHash signatures and their LSH bands. */
package io.e5stream.filter.duplicate;
