package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class BookListTest {
    private static final Origin ORIGIN = Origin.manual(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    @Autowired
    Library library;

    @Autowired
    Books books;

    private Api api = Api.at(0);

    @BeforeEach
    void some_books() {
        api = library.api();
        for (var draft : List.of(
                NewBook.titled("Emma")
                        .by("Jane Austen")
                        .publishedYear(Optional.of(1815))
                        .language(english())
                        .subjects(List.of("Matchmaking")),
                NewBook.titled("100% Wolf")
                        .by("Jayne Lyons")
                        .publishedYear(Optional.of(2008))
                        .format(BookFormat.EBOOK),
                NewBook.titled("Der Steppenwolf")
                        .by("Hermann Hesse")
                        .publishedYear(Optional.of(1927))
                        .language(Optional.of(new Language("de")))
                        .isbn(Optional.of(Isbn.parse("9783518366752"))),
                NewBook.titled("undated"))) {
            books.create(draft.done(), ORIGIN).made();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "title=WOLF, 100% Wolf|Der Steppenwolf",
        "title=100%, 100% Wolf",
        "title=_, ''",
        "author=aust, Emma",
        "author=j, Emma|100% Wolf",
        "isbn=3-518-36675-0, Der Steppenwolf",
        "language=ger, Der Steppenwolf",
        "year=1815, Emma",
        "yearFrom=1816&yearTo=1950, Der Steppenwolf",
        "subject=Matchmaking, Emma",
        "subject=Match, ''",
        "format=ebook, 100% Wolf",
        "updatedSince=2999-01-01T00:00:00Z, ''",
        "title=wolf&language=de, Der Steppenwolf"
    })
    void a_filter_leaves_what_it_names(String query, String titles) {
        var reply = api.get("/v1/books?" + query.replace("%", "%25"));

        assertThat(titles(reply)).containsExactlyInAnyOrder(titles.isEmpty() ? new String[0] : titles.split("\\|", -1));
        assertThat(reply.at("total")).isEqualTo(String.valueOf(titles(reply).size()));
    }

    @ParameterizedTest
    @CsvSource({
        "title, 100% Wolf|Der Steppenwolf|Emma|undated",
        "-title, undated|Emma|Der Steppenwolf|100% Wolf",
        "year, undated|Emma|Der Steppenwolf|100% Wolf",
        "-year, 100% Wolf|Der Steppenwolf|Emma|undated",
        "created, Emma|100% Wolf|Der Steppenwolf|undated",
        "-updated, undated|Der Steppenwolf|100% Wolf|Emma"
    })
    void the_order_is_the_one_asked_for(String sort, String titles) {
        assertThat(titles(api.get("/v1/books?sort=" + sort))).containsExactly(titles.split("\\|", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "-title", "year,-title", "-year", "-created", "updated"})
    void walking_by_cursor_meets_the_same_books_as_walking_by_offset(String sort) {
        books.createAll(
                IntStream.range(0, 40)
                        .mapToObj(n -> NewBook.titled("Same " + n % 3)
                                .publishedYear(n % 4 == 0 ? Optional.empty() : Optional.of(1990 + n % 5))
                                .by("A" + n)
                                .done())
                        .toList(),
                ORIGIN);
        var all = ids(api.get("/v1/books?limit=100&sort=" + sort));
        assertThat(all).hasSize(44).doesNotHaveDuplicates();

        var byOffset = new ArrayList<String>();
        var byCursor = new ArrayList<String>();
        for (var offset = 0; offset < 44; offset += 7) {
            byOffset.addAll(ids(api.get("/v1/books?limit=7&offset=" + offset + "&sort=" + sort)));
        }
        var page = api.get("/v1/books?limit=7&sort=" + sort);
        while (true) {
            byCursor.addAll(ids(page));
            assertThat(page.at("total")).isEqualTo("44");
            if (!page.body().has("next")) {
                break;
            }
            page = api.get("/v1/books?limit=7&sort=" + sort + "&cursor=" + encoded(page.at("next")));
        }
        assertThat(byOffset).isEqualTo(all);
        assertThat(byCursor).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "'isbn=1', isbn",
        "'language=xx', language",
        "'year=soon', year",
        "'format=scroll', format",
        "'sort=colour', sort",
        "'authorId=7', authorId",
        "'updatedSince=yesterday', updatedSince",
        "'limit=101', limit",
        "'deleted=maybe', deleted",
        "'colour=blue', colour"
    })
    void a_wrong_parameter_is_named(String query, String field) {
        var reply = api.get("/v1/books?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactly(field);
    }

    @Test
    void a_book_that_was_just_made_is_counted() {
        var staff = library.librarian().api();
        assertThat(api.get("/v1/books").at("total")).isEqualTo("4");
        staff.post("/v1/books", Map.of("title", "Fifth"));
        assertThat(api.get("/v1/books?limit=1").at("total")).isEqualTo("5");
    }

    private static Optional<Language> english() {
        return Optional.of(new Language("en"));
    }

    private static List<String> titles(Reply reply) {
        return each(reply, "title");
    }

    private static List<String> ids(Reply reply) {
        return each(reply, "id");
    }

    private static List<String> each(Reply reply, String field) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return StreamSupport.stream(reply.body().path("items").spliterator(), false)
                .map(item -> item.path(field).asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
