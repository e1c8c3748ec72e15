package io.e5stream.training.weak;

/**
 * A heading in a text.
 *
 * @param line its line, counted from 0
 * @param lines lines that it takes, an underline included
 * @param text what it says, without markup
 */
record Heading(int line, int lines, String text) {}
