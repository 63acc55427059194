/**
 * Reads what lies at an address that somebody gave us, without being led into networks that are not theirs to see (server-side
 * request forgery): a name is resolved here, every address it has is checked, and the connection goes to the very address that
 * was checked; so it is for every redirect.
 */
@NullMarked
package org.carrel.platform.fetch;

import org.jspecify.annotations.NullMarked;
