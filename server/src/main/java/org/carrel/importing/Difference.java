package org.carrel.importing;

import java.util.Optional;

/**
 * One field that an import would change.
 *
 * @param field by its name in the API
 * @param before a text, a number or a list; absent where the book says nothing
 */
public record Difference(String field, Optional<Object> before, Optional<Object> after) {}
