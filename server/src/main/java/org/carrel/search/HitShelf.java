package org.carrel.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.circulation.BooksOfReader;
import org.carrel.circulation.Hold;
import org.carrel.circulation.Loan;
import org.carrel.holding.OnShelf;
import org.carrel.holding.Stocks;
import org.carrel.readinglist.ListedBook;
import org.carrel.readinglist.ListedBooks;
import org.carrel.search.text.Highlights;
import org.carrel.search.text.Marked;
import org.carrel.search.text.SearchWords;
import org.carrel.search.works.FoundWork;
import org.springframework.stereotype.Component;

/** Fetches what is shown of works, as it is now: a few statements for a whole page. */
@Component
class HitShelf {
    private final Books books;
    private final Stocks stocks;
    private final BooksOfReader reader;
    private final ListedBooks lists;
    private final Highlights highlights;

    HitShelf(Books books, Stocks stocks, BooksOfReader reader, ListedBooks lists, Highlights highlights) {
        this.books = books;
        this.stocks = stocks;
        this.reader = reader;
        this.lists = lists;
        this.highlights = highlights;
    }

    private record Shelf(
            Map<UUID, Book> books,
            Map<UUID, List<OnShelf>> stock,
            Optional<Mine> mine,
            boolean showsScore,
            Optional<Function<Book, Marked>> highlights) {}

    /** In the order of the works; one that was deleted meanwhile is left out. */
    List<Hit> hits(List<FoundWork> works, SearchWords words, Optional<Caller> caller) {
        var editions = works.stream().flatMap(work -> work.editions().stream()).toList();
        var shelf = new Shelf(
                books(works.stream().map(FoundWork::bookId).toList()),
                stocks.onShelves(editions),
                caller.map(somebody -> mine(somebody, editions)),
                caller.filter(somebody -> somebody.may(Permission.SYSTEM_READ)).isPresent(),
                Optional.of(words).filter(some -> !some.isEmpty()).map(highlights::of));
        return works.stream().flatMap(work -> hit(work, shelf).stream()).toList();
    }

    Map<UUID, Book> books(List<UUID> ids) {
        return books.findAll(ids).stream().collect(Collectors.toMap(Book::id, Function.identity()));
    }

    private Mine mine(Caller caller, Collection<UUID> editions) {
        var me = caller.userId();
        return new Mine(reader.loans(me, editions), reader.holds(me, editions), lists.of(me, editions));
    }

    private Optional<Hit> hit(FoundWork work, Shelf shelf) {
        return Optional.ofNullable(shelf.books().get(work.bookId()))
                .map(book -> new Hit(
                        work.workId(),
                        book,
                        work.editions().size(),
                        work.matching(),
                        work.formats(),
                        work.matchingFormats(),
                        Availability.of(work.editions().stream()
                                .flatMap(id -> shelf.stock().getOrDefault(id, List.of()).stream())
                                .toList()),
                        shelf.highlights().map(marking -> marking.apply(book)),
                        shelf.showsScore() ? Optional.of(work.score()) : Optional.empty(),
                        shelf.mine().map(all -> ofWork(all, work))));
    }

    private static Mine ofWork(Mine all, FoundWork work) {
        var editions = new HashSet<>(work.editions());
        return new Mine(
                only(all.loans(), Loan::bookId, editions),
                only(all.holds(), Hold::bookId, editions),
                only(all.lists(), ListedBook::bookId, editions));
    }

    private static <T> List<T> only(List<T> all, Function<T, UUID> book, Collection<UUID> editions) {
        return all.stream().filter(one -> editions.contains(book.apply(one))).toList();
    }
}
