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
    private final Remembered<UUID, RenderedBook> answers;

    BookCache(BookStore store, JsonMapper json, CatalogueProperties properties) {
        this.store = store;
        this.json = json;
        this.answers = new Remembered<>(properties.cacheSize().toBytes(), RenderedBook::size, properties.cacheFor());
    }

    /** One that is not deleted. */
    Optional<RenderedBook> find(UUID id) {
        return answers.get(id, () -> store.find(id).filter(Book::isLive).map(this::render));
    }

    Optional<RenderedBook> evenDeleted(UUID id) {
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

    private RenderedBook render(Book book) {
        return RenderedBook.of(book, json);
    }
}
