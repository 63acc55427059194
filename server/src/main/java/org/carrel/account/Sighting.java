package org.carrel.account;

/**
 * How a module tells that somebody was seen. Before what tells it is cut, the day is noted as {@code last_seen_on}.
 *
 * @param condition in SQL on the row {@code u} of a user; it holds where something of theirs is from {@code :since} on
 */
public record Sighting(String condition) {}
