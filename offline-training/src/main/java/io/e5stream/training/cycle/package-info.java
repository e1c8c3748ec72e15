/**
 * Training again and again, unattended: what is new is collected, filtered, trained on, and
 * compared with the model that serves, before it may take its place. What comes from elsewhere are
 * ports.
 */
package io.e5stream.training.cycle;
