@NullMarked
package org.carrel.importing;

import org.jspecify.annotations.NullMarked;
