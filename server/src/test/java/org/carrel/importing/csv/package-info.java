@NullMarked
package org.carrel.importing.csv;

import org.jspecify.annotations.NullMarked;
