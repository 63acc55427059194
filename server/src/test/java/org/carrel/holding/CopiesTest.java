package org.carrel.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.NewBook;
import org.carrel.catalogue.Origin;
import org.carrel.platform.http.Change;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class CopiesTest {
    private static final Origin ORIGIN = Origin.manual(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    @Autowired
    Books books;

    @Autowired
    Copies copies;

    @Autowired
    Stocks stocks;

    @Test
    void copies_that_are_added_are_in_stock() {
        var book = books.create(NewBook.titled("Emma").done(), ORIGIN).made().id();

        var added = copies.add(book, 3).made();

        assertThat(added).extracting(Copy::barcode).containsExactly("C000000018", "C000000026", "C000000034");
        assertThat(added).extracting(Copy::status).containsOnly(CopyStatus.AVAILABLE);
        assertThat(stocks.of(book).orElseThrow().available()).isEqualTo(3);
        assertThat(stocks.of(UUID.randomUUID())).isEmpty();
        assertThat(copies.add(UUID.randomUUID(), 1)).isInstanceOf(Change.Unknown.class);
    }
}
