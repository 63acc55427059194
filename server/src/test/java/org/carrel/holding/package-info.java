@NullMarked
package org.carrel.holding;

import org.jspecify.annotations.NullMarked;
