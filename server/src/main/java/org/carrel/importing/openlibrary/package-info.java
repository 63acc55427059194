/**
 * Open Library, the catalogue of the Internet Archive: what it knows can be searched and taken over. It is asked as seldom as it
 * asks to be, and told who we are where the administrator says so. When it is away, only this is.
 */
@NullMarked
package org.carrel.importing.openlibrary;

import org.jspecify.annotations.NullMarked;
