package org.carrel.notice;

import org.carrel.account.Accounts;
import org.carrel.account.User;
import org.carrel.account.UserStatus;
import org.carrel.search.saved.NewMatches;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what saved searches found into the outbox, in the transaction that notes it as told. */
@Component
class SavedSearchNews {
    private final Accounts accounts;
    private final Outbox outbox;
    private final NewMatchesLetter letter;

    SavedSearchNews(Accounts accounts, Outbox outbox, Letters letters, MailProperties properties) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.letter = new NewMatchesLetter(letters, properties);
    }

    @EventListener
    void found(NewMatches found) {
        accounts.find(found.ownerId())
                .filter(owner -> owner.status() == UserStatus.ACTIVE)
                .ifPresent(owner -> owner.email().ifPresent(address -> write(owner, address, found)));
    }

    private void write(User owner, String address, NewMatches found) {
        var reader = Reader.of(owner);
        outbox.put(new NewMessage(
                owner.id(),
                address,
                NewMatchesLetter.KIND,
                reader.language().toLanguageTag(),
                letter.of(found, reader)));
    }
}
