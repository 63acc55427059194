package org.carrel.page;

/**
 * Something to choose, by following a link.
 *
 * @param count how many there are; empty where that is not counted
 */
record Choice(String href, String text, String count, boolean chosen) {}
