package org.carrel.search.works;

import org.springframework.modulith.NamedInterface;

/**
 * A value to narrow by.
 *
 * @param count how many works there would be with this value, and with all that is chosen but in this group
 * @param selected whether it is chosen
 */
@NamedInterface("facets")
public record FacetValue(String value, int count, boolean selected) {}
