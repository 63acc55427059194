package org.carrel.importing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.carrel.platform.database.DataDirectory;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class DemoLibraryTest {
    @Autowired
    private DemoLibrary demo;

    @Autowired
    private DataDirectory data;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_empty_library_is_filled_once() {
        var books = demo.fill();
        assertThat(books).isGreaterThanOrEqualTo(400);
        assertThat(count("book")).isEqualTo(books);
        assertThat(count("copy")).isBetween(books, books * 3);
        assertThat(count("loan")).isEqualTo(12);
        assertThat(count("loan where due_at < now()")).isBetween(2, 6);
        assertThat(count("hold where state = 'waiting'")).isPositive();
        assertThat(count("hold where state = 'ready'")).isPositive();
        assertThat(count("import_job_problem")).isZero();
        assertThat(count("author where born is not null")).isGreaterThan(100);
        assertThat(demo.fill()).isZero();
        assertThat(count("book")).isEqualTo(books);
    }

    @Test
    void its_people_sign_in_with_the_passwords_that_were_written_down_for_their_owner_alone() throws IOException {
        demo.fill();
        var file = data.directory("secrets").resolve(DemoPeople.FILE);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        for (var line : Files.readAllLines(file)) {
            var parts = line.split(" ", 2);
            assertThat(library.signIn(parts[0], parts[1]).username()).isEqualTo(parts[0]);
        }
    }

    @Test
    void a_library_with_books_is_left_as_it_is() {
        jdbc.sql("""
                insert into book (id, title, match_key, created_at, updated_at)
                values (gen_random_uuid(), 'Ours', 'ours', now(), now())
                """).update();
        assertThat(demo.fill()).isZero();
        assertThat(count("users where username = 'ada'")).isZero();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
