package org.carrel.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestDatabase;

/** A reader of whom the library knows all that it can know; every word of it is a mark that stands nowhere else. */
record Somebody(Person person, UUID book, String barcode) {
    static final String PASSWORD = "a marked walk home";
    static final List<String> MARKS = List.of(
            "quuxine",
            "Quuxine",
            "card-zzyzx",
            "listname-zzyzx",
            "note-zzyzx",
            "searchname-zzyzx",
            "searchword-zzyzx",
            "keyname-zzyzx",
            "device-zzyzx",
            "reason-zzyzx");

    static Somebody with(Library library) {
        var signUp = Map.of(
                "username",
                "quuxine",
                "email",
                "quuxine@example.org",
                "password",
                PASSWORD,
                "fullName",
                "Quuxine Marked");
        done(library.api().post("/v1/users", signUp));
        TestDatabase.jdbc()
                .sql("update users set card_number = 'card-zzyzx', gender = 'female' where username = 'quuxine'")
                .update();
        var person = library.signIn("quuxine", PASSWORD);
        var book = newBook();
        var somebody = new Somebody(person, book, newCopy(book));
        somebody.keepsThings();
        return somebody;
    }

    private void keepsThings() {
        var api = person.api();
        var list = done(api.post("/v1/lists", Map.of("name", "listname-zzyzx"))).at("id");
        done(api.post("/v1/lists/" + list + "/entries", Map.of("bookId", book, "note", "note-zzyzx")));
        done(api.post(
                "/v1/saved-searches",
                Map.of("name", "searchname-zzyzx", "query", "q=searchword-zzyzx", "mails", true)));
        done(api.post("/v1/me/keys", Map.of("name", "keyname-zzyzx", "scopes", List.of("own:read"))));
        done(api.with("Idempotency-Key", "once").patch("/v1/me", Map.of("language", "de")));
        // Of so many tests with one name, the later ones ask too often; then there is only less to forget.
        api.post("/v1/password-resets", Map.of("username", "quuxine@example.org"));
        api.post("/v1/sessions", Map.of("username", "quuxine", "password", "a wrong guess"));
        done(api.post("/v1/sessions", Map.of("username", "quuxine", "password", PASSWORD, "device", "device-zzyzx")));
    }

    /** Borrows, brings back, and reserves. */
    void borrowsAndReturns(Library library) {
        borrows();
        done(library.librarian().api().post("/v1/checkins", Map.of("barcode", barcode)));
    }

    void borrows() {
        done(person.api().post("/v1/loans", Map.of("barcode", barcode)));
    }

    void reserves() {
        done(person.api().post("/v1/holds", Map.of("bookId", book)));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
        return reply;
    }

    static UUID newBook() {
        var id = Ids.next();
        TestDatabase.jdbc().sql("""
                        insert into book (id, title, match_key, created_at, updated_at)
                        values (:id, 'Solaris', 'solaris|lem|1961', now(), now())
                        """).param("id", id).update();
        return id;
    }

    static String newCopy(UUID book) {
        var id = Ids.next();
        TestDatabase.jdbc()
                .sql("""
                        insert into copy (id, barcode, book_id, branch_id, acquired_on, created_at, updated_at)
                        values (:id, :barcode, :book, '00000000-0000-7000-8000-0000000000b1', current_date, now(), now())
                        """)
                .param("id", id)
                .param("barcode", "C" + id)
                .param("book", book)
                .update();
        return "C" + id;
    }
}
