package org.carrel.platform.http;

/**
 * What a violated database constraint means to a reader. Code checks first for a good message; the constraint decides
 * races, and comes out as the same refusal. A module declares its laws as beans.
 *
 * @param constraint the constraint's or unique index's name
 * @param code the refusal's code
 * @param field the field in the way; it is named in the reason's facts
 * @param message the fact in words a reader understands
 */
public record Law(String constraint, String code, String field, String message) {}
