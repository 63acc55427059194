@NullMarked
package org.carrel.platform.security;

import org.jspecify.annotations.NullMarked;
