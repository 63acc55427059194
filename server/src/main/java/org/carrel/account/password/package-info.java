/** How passwords are judged, hashed and compared. It knows nobody whose passwords they are. */
@NullMarked
package org.carrel.account.password;

import org.jspecify.annotations.NullMarked;
