@NullMarked
package org.carrel.importing.googlebooks;

import org.jspecify.annotations.NullMarked;
