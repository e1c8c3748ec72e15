package io.e5stream.sink.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What in Qdrant 1.19.0 a contract test encodes: a file of the repository qdrant/qdrant and the
 * message, comment or test in it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Cites {
  String value();
}
