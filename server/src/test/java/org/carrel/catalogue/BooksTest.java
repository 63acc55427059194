package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.carrel.platform.http.Refused;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class BooksTest {
    private static final Origin ORIGIN = Origin.manual(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final Isbn ISBN = Isbn.parse("0-439-02348-3");

    @Autowired
    Books books;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_book_is_read_as_it_was_made() {
        var made = create(NewBook.titled("The Hunger Games")
                .subtitle(Optional.of("Book one"))
                .by("Suzanne Collins")
                .with(Credit.named("Tim O'Brien", ContributorRole.ILLUSTRATOR))
                .language(Optional.of(Language.parse("eng")))
                .publishedYear(Optional.of(2008))
                .subjects(List.of("Dystopias", "Games"))
                .isbn(Optional.of(ISBN))
                .coverUrl(Optional.of("https://covers.example.org/1.jpg")));

        assertThat(books.find(made.id())).contains(made);
        assertThat(made.contributors())
                .extracting(Contributor::name, Contributor::sortName, Contributor::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Suzanne Collins", "Collins, Suzanne", ContributorRole.AUTHOR),
                        org.assertj.core.groups.Tuple.tuple(
                                "Tim O'Brien", "O'Brien, Tim", ContributorRole.ILLUSTRATOR));
        assertThat(made.description().language()).contains(new Language("en"));
        assertThat(made.version()).isEqualTo(1);
    }

    @Test
    void an_author_is_recognised_in_another_spelling() {
        var one = create(NewBook.titled("One").by("J. K. Rowling"));
        var other = create(NewBook.titled("Other").by("J.K. ROWLING"));

        assertThat(other.contributors()).isEqualTo(one.contributors());
    }

    @Test
    void an_isbn_is_given_once_and_the_refusal_names_who_has_it() {
        var first = create(NewBook.titled("First").isbn(Optional.of(ISBN)));

        var second =
                books.create(NewBook.titled("Second").isbn(Optional.of(ISBN)).done(), ORIGIN);

        assertThatThrownBy(second::made)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.reasons())
                                .containsExactly(Reason.of(
                                        "isbn_taken",
                                        CatalogueLaws.ISBN_IS_UNIQUE.message(),
                                        Map.of("field", "isbn", "bookId", first.id()))));
    }

    @Test
    void an_author_who_is_not_there_is_not_credited() {
        var ghost = new Credit(Optional.of(UUID.randomUUID()), Optional.empty(), ContributorRole.AUTHOR);

        assertThatThrownBy(() -> create(NewBook.titled("Ghostly").with(ghost)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.errors()).extracting("field").containsExactly("contributors[0].authorId"));
    }

    @Test
    void many_books_come_in_at_once_and_no_book_twice() {
        var fresh = IntStream.range(0, 500)
                .mapToObj(n -> NewBook.titled("Title " + n)
                        .by("Author " + n / 3)
                        .publishedYear(Optional.of(1900 + n % 100))
                        .done())
                .toList();

        assertThat(books.createAll(fresh, ORIGIN)).allMatch(Intake.Created.class::isInstance);
        assertThat(books.createAll(fresh, ORIGIN)).allMatch(Intake.Known.class::isInstance);
        assertThat(count("book")).isEqualTo(500);
        assertThat(count("author")).isEqualTo(167);
    }

    @Test
    void two_isbns_are_two_editions_but_a_book_without_one_is_recognised_by_its_title() {
        var plain = NewBook.titled("Emma").by("Jane Austen").publishedYear(Optional.of(1815));
        var withOne = NewBook.titled("EMMA!").by("Austen, Jane").by("x").isbn(Optional.of(ISBN));
        var first = books.createAll(
                List.of(
                        plain.done(),
                        NewBook.titled("emma")
                                .by("Jane  Austen")
                                .publishedYear(Optional.of(1815))
                                .isbn(Optional.of(ISBN))
                                .done(),
                        withOne.done()),
                ORIGIN);

        assertThat(first.get(0)).isInstanceOf(Intake.Created.class);
        assertThat(first.get(1)).isEqualTo(new Intake.Known(first.get(0).bookId()));
        assertThat(first.get(2)).isInstanceOf(Intake.Created.class);
    }

    @Test
    void a_deleted_book_is_gone_and_can_come_back_unless_its_isbn_is_taken() {
        var book = create(NewBook.titled("Phoenix").isbn(Optional.of(ISBN)));
        books.delete(book.id(), Precondition.none()).made();
        assertThat(books.find(book.id())).isEmpty();

        var heir = create(NewBook.titled("Heir").isbn(Optional.of(ISBN)));
        assertThat(books.restore(book.id())).isInstanceOf(Change.Denied.class);

        books.delete(heir.id(), Precondition.none()).made();
        assertThat(books.restore(book.id()).made().deletedAt()).isEmpty();
        assertThat(books.find(book.id())).isPresent();
    }

    private Book create(BookDraft draft) {
        return books.create(draft.done(), ORIGIN).made();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
