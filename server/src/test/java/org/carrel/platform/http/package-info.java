@NullMarked
package org.carrel.platform.http;

import org.jspecify.annotations.NullMarked;
