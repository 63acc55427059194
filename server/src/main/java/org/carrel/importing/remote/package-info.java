/**
 * How sources on the web are asked: with patience and an end to it, politely, and without believing that what comes back is
 * what was asked for. Which source it is, its own package says.
 */
@NullMarked
@NamedInterface("remote")
package org.carrel.importing.remote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
