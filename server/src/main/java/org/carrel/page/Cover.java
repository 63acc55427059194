package org.carrel.page;

import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookCover;

/**
 * A cover as a page shows it: a picture where we have one, else a bound book with its title on it.
 *
 * @param spine the colour of its spine, 0 to 11
 * @param lazy whether it may come when it is scrolled to
 */
record Cover(Shape shape, Optional<BookCover> picture, int spine, String title, Optional<String> author, boolean lazy) {
    /** Those of a page that are seen at once. */
    private static final int SEEN_AT_ONCE = 4;

    private static final int SPINES = 12;

    /** @param kind the last part of its class */
    record Shape(String kind, int width, int height) {
        static final Shape LIST = new Shape("list", 80, 120);
        static final Shape RECORD = new Shape("record", 160, 240);
        static final Shape TILE = new Shape("tile", 120, 180);
    }

    /** @param place how many covers stand before it on the page */
    static Cover of(Book book, Shape shape, int place) {
        return new Cover(shape, book.cover(), spine(book.workId()), book.title(), author(book), place >= SEEN_AT_ONCE);
    }

    /** The web app counts the same, so that a book keeps its colour. */
    static int spine(UUID work) {
        return work.toString()
                        .chars()
                        .filter(c -> c != '-')
                        .map(c -> Character.digit(c, 16))
                        .sum()
                % SPINES;
    }

    /** The first one's name: there is little room. */
    private static Optional<String> author(Book book) {
        return Person.authors(book.contributors()).stream().map(Person::name).findFirst();
    }
}
