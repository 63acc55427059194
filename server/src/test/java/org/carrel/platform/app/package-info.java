@NullMarked
package org.carrel.platform.app;

import org.jspecify.annotations.NullMarked;
