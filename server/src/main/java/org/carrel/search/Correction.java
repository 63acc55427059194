package org.carrel.search;

/**
 * How the words may have been meant.
 *
 * @param q to be asked instead
 * @param total how many works it finds, with the same filters
 */
public record Correction(String q, long total) {}
