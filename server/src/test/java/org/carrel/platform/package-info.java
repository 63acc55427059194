@NullMarked
package org.carrel.platform;

import org.jspecify.annotations.NullMarked;
