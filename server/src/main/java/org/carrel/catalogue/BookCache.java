package org.carrel.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Remembered;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final Remembered<UUID, ResponseEntity<byte[]>> answers;

    BookCache(BookStore store, JsonMapper json, CatalogueProperties properties) {
        this.store = store;
        this.json = json;
        this.answers =
                new Remembered<>(properties.cacheSize().toBytes(), answer -> size(answer) + 200, properties.cacheFor());
    }

    /** One that is not deleted. */
    Optional<ResponseEntity<byte[]>> find(UUID id) {
        return answers.get(id, () -> store.find(id).filter(Book::isLive).map(this::render));
    }

    Optional<ResponseEntity<byte[]>> evenDeleted(UUID id) {
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

    private ResponseEntity<byte[]> render(Book book) {
        return ResponseEntity.ok()
                .eTag("\"" + book.version() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(book));
    }

    private static int size(ResponseEntity<byte[]> answer) {
        return Optional.ofNullable(answer.getBody()).map(body -> body.length).orElse(0);
    }
}
