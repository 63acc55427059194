@NullMarked
package org.carrel.operations;

import org.jspecify.annotations.NullMarked;
