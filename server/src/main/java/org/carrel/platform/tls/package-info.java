/**
 * TLS without a proxy: which certificate the web server shows, a new one as soon as its files change, and a port for those who
 * come without TLS that sends them to the one with it.
 */
@NullMarked
package org.carrel.platform.tls;

import org.jspecify.annotations.NullMarked;
