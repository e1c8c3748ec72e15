package io.e5stream.filter;

import io.e5stream.filter.text.AnalyzedText;

/** A rule for one text: a document, or a side of a pair. */
public interface TextRule extends Rule<AnalyzedText> {}
