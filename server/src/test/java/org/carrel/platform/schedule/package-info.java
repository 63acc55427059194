@NullMarked
package org.carrel.platform.schedule;

import org.jspecify.annotations.NullMarked;
