package org.carrel.importing.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carrel.account.User;
import org.carrel.catalogue.Origin;
import org.carrel.circulation.CheckOut;
import org.carrel.circulation.CheckOutRequest;
import org.carrel.circulation.Holds;
import org.carrel.circulation.Loans;
import org.carrel.holding.Copies;
import org.carrel.importing.ImportSource;
import org.carrel.importing.Taken;
import org.carrel.importing.job.DoneImports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty library, whole or not at all. What it does is the same every time, but for the passwords. */
@Component
class DemoLibrary {
    private static final int LOANS = 12;
    /** Every so many books there is one with a single copy. */
    private static final int SINGLE = 33;

    private final DemoStore store;
    private final DemoAuthors authors;
    private final DemoPeople people;
    private final DoneImports books;
    private final Copies copies;
    private final Loans loans;
    private final Holds holds;
    private final Clock clock;

    DemoLibrary(
            DemoStore store,
            DemoAuthors authors,
            DemoPeople people,
            DoneImports books,
            Copies copies,
            Loans loans,
            Holds holds,
            Clock clock) {
        this.store = store;
        this.authors = authors;
        this.people = people;
        this.books = books;
        this.copies = copies;
        this.loans = loans;
        this.holds = holds;
        this.clock = clock;
    }

    /** @return how many books came in; 0 where the library has books already */
    @Transactional
    int fill() {
        store.lock();
        if (store.hasBooks()) {
            return 0;
        }
        var readers = people.move();
        authors.write();
        var made = catalogue();
        for (var i = 0; i < made.size(); i++) {
            copies.add(made.get(i), copiesOf(i));
        }
        if (!readers.isEmpty()) {
            var lent = lend(made, readers);
            queue(made, readers);
            letTimePass(lent);
        }
        return made.size();
    }

    private List<UUID> catalogue() {
        var rows = DemoRows.read("books.csv", row -> DemoBook.read(row, clock));
        var origin = new Origin(ImportSource.DEMO.code(), User.SYSTEM);
        return books.take(ImportSource.DEMO, "demo/books.csv", origin, rows).stream()
                .filter(Taken.Created.class::isInstance)
                .flatMap(taken -> taken.book().stream())
                .toList();
    }

    private static int copiesOf(int number) {
        return 1 + number * 7 % 3;
    }

    /** A dozen loans of books all over the catalogue. */
    private List<UUID> lend(List<UUID> made, List<UUID> readers) {
        return IntStream.range(0, LOANS)
                .mapToObj(i -> lent(made.get(i * SINGLE % made.size()), readers.get(i % readers.size())))
                .flatMap(List::stream)
                .toList();
    }

    /** Every fourth is overdue: all of one reader's, so that the others can borrow. */
    private void letTimePass(List<UUID> lent) {
        for (var i = 0; i < lent.size(); i++) {
            store.lentEarlier(lent.get(i), i % 4 == 3 ? 28 + i : i * 2);
        }
    }

    private List<UUID> lent(UUID book, UUID reader) {
        var wanted = new CheckOutRequest.Wanted.OfBook(book, 1, Optional.empty());
        var lent = new ArrayList<UUID>();
        if (loans.lend(new CheckOutRequest(reader, User.SYSTEM, wanted, Optional.empty()))
                instanceof CheckOut.Lent(var made)) {
            made.forEach(loan -> lent.add(loan.id()));
        }
        return lent;
    }

    /** Some wait for what others have, and one has a book kept. */
    private void queue(List<UUID> made, List<UUID> readers) {
        for (var i = 0; i < 2; i++) {
            holds.place(readers.get((i + 1) % readers.size()), made.get(i * SINGLE % made.size()));
        }
        holds.place(readers.getFirst(), made.get(7 % made.size()));
    }
}
