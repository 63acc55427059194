package org.carrel.readinglist;

import org.carrel.account.UserSignedUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Everybody has a list from the start. */
@Component
class FirstList {
    private final Lists lists;

    FirstList(Lists lists) {
        this.lists = lists;
    }

    @EventListener
    void begin(UserSignedUp event) {
        lists.begin(event.userId());
    }
}
