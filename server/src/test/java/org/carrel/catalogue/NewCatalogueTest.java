package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrel.platform.database.BulkPlans;
import org.carrel.platform.database.Columns;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A catalogue that fills faster than the database gathers statistics of it. */
@CarrelTest
class NewCatalogueTest {
    @Autowired
    Books books;

    @Autowired
    BookStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void books_of_works_are_found_by_the_index_of_works_alone() {
        var wanted = IntStream.range(0, 600)
                .mapToObj(number -> NewBook.titled("Book " + number)
                        .by("Author " + number % 100)
                        .publishedYear(Optional.of(2000))
                        .done())
                .toList();
        books.createAll(wanted, new Origin("marc", UUID.fromString("00000000-0000-7000-8000-000000000001")));
        var works = jdbc.sql("select work_id from book limit 300")
                .query((row, n) -> Columns.id(row, "work_id"))
                .list();

        assertThat(store.ofWorks(works)).hasSize(300);
        assertThat(plan(works.subList(0, 3))).contains("editions_of_a_work").doesNotContain("books_by_creation");
    }

    private String plan(List<UUID> works) {
        return Objects.requireNonNull(transaction.execute(status -> {
            BulkPlans.use(jdbc);
            return jdbc
                    .sql("explain " + BookStore.OF_WORKS)
                    .param("works", BookStore.texts(works))
                    .query((row, n) -> row.getString(1))
                    .list()
                    .stream()
                    .collect(Collectors.joining("\n"));
        }));
    }
}
