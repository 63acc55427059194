/**
 * Google Books: what it knows can be searched, taken over one by one, and taken over every night for configured
 * queries. When it is away, only this is.
 */
@NullMarked
@NamedInterface("googlebooks")
package org.carrel.importing.googlebooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
