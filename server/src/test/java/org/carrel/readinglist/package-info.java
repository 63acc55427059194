@NullMarked
package org.carrel.readinglist;

import org.jspecify.annotations.NullMarked;
