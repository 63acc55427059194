package org.carrel.platform.http;

/** Thrown by a value type's {@code parse} when the text makes no sense; the field that carried it is added by the reading. */
public class InvalidValue extends IllegalArgumentException {
    private final String code;

    /**
     * @param code a stable snake_case token such as {@code check_digit}
     * @param message what would be right
     */
    public InvalidValue(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
