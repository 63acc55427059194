package org.carrel.platform.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Turns a host's name into its addresses; a test has names of its own. */
interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
}
