@NullMarked
package org.carrel.platform.limit;

import org.jspecify.annotations.NullMarked;
