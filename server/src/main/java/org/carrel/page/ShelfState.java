package org.carrel.page;

import java.util.Map;

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
}
