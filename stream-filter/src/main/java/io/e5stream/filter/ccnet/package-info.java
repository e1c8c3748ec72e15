/** Rules of CCNet (Wenzek et al. 2020) that need no model. */
package io.e5stream.filter.ccnet;
