package org.carrel.readinglist;

import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the people and books that these tests need, as rows. */
final class Readers {
    private Readers() {}

    static UUID reader(JdbcClient jdbc) {
        var id = Ids.next();
        jdbc.sql("insert into users (id, username, created_at, updated_at) values (:id, :name, now(), now())")
                .param("id", id)
                .param("name", "reader" + id.toString().substring(24))
                .update();
        return id;
    }

    static UUID book(JdbcClient jdbc, String title) {
        var id = Ids.next();
        jdbc.sql("""
                insert into book (id, title, published_year, match_key, created_at, updated_at)
                values (:id, :title, 1968, :title, now(), now())
                """).param("id", id).param("title", title).update();
        return id;
    }

    static Content title(String title) {
        return content(Optional.empty(), Optional.of(title), Optional.empty());
    }

    static Content titleAt(String title, int position) {
        return content(Optional.empty(), Optional.of(title), Optional.of(position));
    }

    static Content book(UUID book) {
        return content(Optional.of(book), Optional.empty(), Optional.empty());
    }

    static Content at(Content content, int position) {
        return new Content(
                content.bookId(),
                content.title(),
                content.author(),
                content.year(),
                content.kind(),
                content.status(),
                content.rating(),
                content.note(),
                Optional.of(position));
    }

    private static Content content(Optional<UUID> book, Optional<String> title, Optional<Integer> position) {
        return new Content(
                book,
                title,
                Optional.empty(),
                Optional.empty(),
                Kind.BOOK,
                Progress.WANT,
                Optional.empty(),
                Optional.empty(),
                position);
    }
}
