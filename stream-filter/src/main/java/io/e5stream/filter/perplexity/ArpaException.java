package io.e5stream.filter.perplexity;

/** A file is no language model in the ARPA format; says where and why. */
public final class ArpaException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ArpaException(String message) {
    super(message);
  }
}
