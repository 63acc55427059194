package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.carrel.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchesTest {
    private static final Isbn HARDBACK = Isbn.parse("9780156027601");
    private static final Isbn PAPERBACK = Isbn.parse("9780571364909");
    private static final Isbn SET = Isbn.parse("9783161484100");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "the same ISBN, whatever else is said",
                        emma().isbn(some(HARDBACK)),
                        titled("Other").isbn(some(HARDBACK)),
                        Match.By.ISBN),
                rule("two ISBNs are two editions", emma().isbn(some(HARDBACK)), emma().isbn(some(PAPERBACK)), null),
                rule(
                        "one ISBN, and title, author and year agree",
                        emma().isbn(some(HARDBACK)),
                        emma(),
                        Match.By.TITLE_AUTHOR_YEAR),
                rule(
                        "title and author agree, the year does not",
                        emma(),
                        emma().publishedYear(Optional.of(1999)),
                        null),
                rule("title, author and year agree, the form does not", emma(), emma().format(BookFormat.AUDIO), null),
                rule(
                        "the source calls both the same",
                        titled("A").sourceId(some("v1")),
                        titled("B").sourceId(some("v1")),
                        Match.By.SOURCE_ID),
                rule(
                        "an owner's number is the record's",
                        titled("A").controlNumber(some("(DLC)1")),
                        titled("B").controlNumber(some("(DLC)1")),
                        Match.By.CONTROL_NUMBER),
                rule(
                        "a number that any library may give needs the title",
                        titled("A").controlNumber(some("1")),
                        titled("B").controlNumber(some("1")),
                        null),
                rule(
                        "and has it here",
                        titled("A").controlNumber(some("1")),
                        titled("a!").by("X").controlNumber(some("1")),
                        Match.By.CONTROL_NUMBER),
                rule(
                        "OCLC numbers are the world's",
                        titled("A").oclc(some("77")),
                        titled("B").oclc(some("77")),
                        Match.By.CONTROL_NUMBER),
                rule(
                        "two numbers of one owner are two records",
                        emma().controlNumber(some("(DLC)1")),
                        emma().controlNumber(some("(DLC)2")),
                        null),
                rule(
                        "numbers of two owners may be of one book",
                        emma().controlNumber(some("(DLC)1")),
                        emma().controlNumber(some("(NLM)2")),
                        Match.By.TITLE_AUTHOR_YEAR),
                rule(
                        "the same publication in two bindings",
                        emma().isbn(some(HARDBACK)).otherIsbns(List.of(PAPERBACK)),
                        emma().isbn(some(PAPERBACK)),
                        Match.By.ISBN),
                rule(
                        "and the other way round",
                        emma().isbn(some(PAPERBACK)),
                        emma().isbn(some(HARDBACK)).otherIsbns(List.of(PAPERBACK)),
                        Match.By.ISBN),
                rule(
                        "a volume mentions its set, which is another book",
                        titled("Works, volume 1").by("X").isbn(some(HARDBACK)).otherIsbns(List.of(SET)),
                        titled("Works").by("X").isbn(some(SET)),
                        null),
                rule(
                        "two volumes of a set",
                        emma().isbn(some(HARDBACK)).otherIsbns(List.of(SET)),
                        emma().isbn(some(PAPERBACK)).otherIsbns(List.of(SET)),
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_book_is_recognised_by(String why, BookDraft there, BookDraft comes, Optional<Match.By> by) {
        var known = candidate(there);
        var matches = new Matches();
        matches.add(known);

        assertThat(matches.find(candidate(comes))).isEqualTo(by.map(reason -> new Match(known.id(), reason)));
    }

    @Test
    void an_isbn_that_several_mention_names_none_of_them() {
        var matches = new Matches();
        matches.add(candidate(
                emma().publishedYear(Optional.empty()).isbn(some(HARDBACK)).otherIsbns(List.of(SET))));
        matches.add(candidate(
                emma().publishedYear(Optional.empty()).isbn(some(PAPERBACK)).otherIsbns(List.of(SET))));

        assertThat(matches.find(candidate(emma().isbn(some(SET))))).isEmpty();
    }

    @Test
    void an_isbn_counts_before_a_number_and_a_number_before_a_title() {
        var byIsbn = candidate(titled("A").isbn(some(HARDBACK)));
        var byNumber = candidate(titled("B").controlNumber(some("(DLC)1")));
        var byTitle = candidate(emma());
        var matches = new Matches();
        Stream.of(byTitle, byNumber, byIsbn).forEach(matches::add);
        UnaryOperator<BookDraft> numbered = draft -> draft.controlNumber(some("(DLC)1"));

        assertThat(matches.find(candidate(numbered.apply(emma()).isbn(some(HARDBACK)))))
                .contains(new Match(byIsbn.id(), Match.By.ISBN));
        assertThat(matches.find(candidate(numbered.apply(emma()))))
                .contains(new Match(byNumber.id(), Match.By.CONTROL_NUMBER));
        assertThat(matches.find(candidate(emma()))).contains(new Match(byTitle.id(), Match.By.TITLE_AUTHOR_YEAR));
    }

    private static Arguments rule(
            String why, BookDraft there, BookDraft comes, Match.@org.jspecify.annotations.Nullable By by) {
        return Arguments.of(why, there, comes, Optional.ofNullable(by));
    }

    private static BookDraft emma() {
        return NewBook.titled("Emma").by("Jane Austen").publishedYear(Optional.of(1815));
    }

    private static BookDraft titled(String title) {
        return NewBook.titled(title);
    }

    private static <T> Optional<T> some(T value) {
        return Optional.of(value);
    }

    private static MatchCandidate candidate(BookDraft draft) {
        var book = draft.done();
        var name = book.contributors().stream().findFirst().flatMap(Credit::name);
        var key =
                MatchKey.of(book.description().title(), name, book.publication().publishedYear());
        return MatchCandidate.of(new BookRow(
                Ids.next(),
                book,
                key,
                UUID.randomUUID(),
                new Origin("marc", UUID.randomUUID()),
                java.time.Instant.EPOCH));
    }
}
