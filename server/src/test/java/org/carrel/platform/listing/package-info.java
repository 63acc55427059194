@NullMarked
package org.carrel.platform.listing;

import org.jspecify.annotations.NullMarked;
