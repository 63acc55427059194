@NullMarked
package org.carrel.catalogue;

import org.jspecify.annotations.NullMarked;
