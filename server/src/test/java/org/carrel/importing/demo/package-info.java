@NullMarked
package org.carrel.importing.demo;

import org.jspecify.annotations.NullMarked;
