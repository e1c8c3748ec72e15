/**
 * Texts as the rules see them: characters, words, lines and n-grams, found in one pass, in any
 * script.
 */
package io.e5stream.filter.text;
