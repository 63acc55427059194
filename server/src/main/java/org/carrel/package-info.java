/** Carrel, the lending-library server: the entry point. Everything else lies in one package a module. */
@NullMarked
package org.carrel;

import org.jspecify.annotations.NullMarked;
