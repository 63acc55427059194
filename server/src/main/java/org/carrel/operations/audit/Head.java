package org.carrel.operations.audit;

/**
 * Where the chain ends and begins.
 *
 * @param floor lines up to here may have been cut; {@code floorHash} is the link that the next one hangs on
 */
record Head(long position, String hash, long floor, String floorHash) {}
