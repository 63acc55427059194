package org.carrel.operations.audit;

/**
 * A line in its place.
 *
 * @param content the hash of the line as it was drafted
 * @param link of the chain
 */
record SealedLine(long position, Line line, String content, String link) {}
