package org.carrel.page;

import java.util.Locale;
import java.util.Map;
import org.carrel.holding.CopyStatus;

/**
 * Whether something can be had.
 *
 * @param tone the last part of its class
 */
record ShelfState(String tone, String text) {
    static ShelfState of(int available, int total, Texts texts) {
        if (total == 0) {
            return new ShelfState("muted", texts.say("availability.noCopies"));
        }
        return available > 0
                ? new ShelfState("ok", texts.say("availability.some", Map.of("available", available, "total", total)))
                : new ShelfState("muted", texts.say("availability.none", Map.of("total", total)));
    }

    static ShelfState of(CopyStatus status, Texts texts) {
        var tone = switch (status) {
            case AVAILABLE -> "ok";
            case ON_HOLD_SHELF -> "info";
            case DAMAGED -> "warn";
            case MISSING, LOST -> "bad";
            default -> "muted";
        };
        return new ShelfState(tone, texts.named("status", status.name().toLowerCase(Locale.ROOT)));
    }
}
