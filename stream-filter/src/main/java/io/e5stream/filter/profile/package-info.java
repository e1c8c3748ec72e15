/** Which rules run on what: the profiles, and the verdict of all rules of one. */
package io.e5stream.filter.profile;
