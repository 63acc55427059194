package org.carrel.platform.http;

/**
 * One thing wrong with what came in.
 *
 * @param field the field's name as sent, with a path for nested ones ({@code contributors[0].name}); {@code body} for
 *     the whole
 * @param code a stable snake_case token
 * @param message what would be right, in words a reader understands
 */
public record FieldError(String field, String code, String message) {
    FieldError within(String path) {
        return new FieldError(field.equals("body") ? path : path + "." + field, code, message);
    }
}
