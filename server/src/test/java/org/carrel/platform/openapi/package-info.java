@NullMarked
package org.carrel.platform.openapi;

import org.jspecify.annotations.NullMarked;
