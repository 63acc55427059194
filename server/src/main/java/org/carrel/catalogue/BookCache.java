package org.carrel.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Remembered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers about single books, as they go out. A change made by this node shows at once; one made by another node within
 * {@link CatalogueProperties#cacheFor}.
 */
@Service
class BookCache {
    private final BookStore store;
    private final JsonMapper json;
    private final Remembered<UUID, Rendered> answers;

    /** A book as JSON. */
    record Rendered(String etag, byte[] json) {}

    BookCache(BookStore store, JsonMapper json, CatalogueProperties properties) {
        this.store = store;
        this.json = json;
        this.answers = new Remembered<>(
                properties.cacheSize().toBytes(), answer -> answer.json().length + 200, properties.cacheFor());
    }

    /** One that is not deleted. */
    Optional<Rendered> find(UUID id) {
        return answers.get(id, () -> store.find(id).filter(Book::isLive).map(this::render));
    }

    Optional<Rendered> evenDeleted(UUID id) {
        return store.find(id).map(this::render);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void changed(BookChanged event) {
        answers.forget(event.bookId());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void deleted(BookDeleted event) {
        answers.forget(event.bookId());
    }

    private Rendered render(Book book) {
        return new Rendered("\"" + book.version() + "\"", json.writeValueAsBytes(book));
    }
}
