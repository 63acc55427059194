package org.carrel.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.importing.ImportCounts;
import org.carrel.importing.ImportProblem;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class CsvImportTest {
    @Autowired
    private CsvImport imports;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory = Path.of("");

    private final List<ImportProblem> problems = new ArrayList<>();

    @Test
    void a_header_in_any_spelling_is_understood_and_the_rest_is_listed() throws IOException {
        var report = run("""
                Book Title,author,ISBN-13,original_publication_year,language_code,image_url,Shelf,genre
                "The Dispossessed (Hainish Cycle, #6)","Le Guin, Ursula K.",978-0-06-051275-0,1974.0,eng,http://covers.invalid/d.jpg,B4,Fiction;Anarchism
                """);
        assertThat(report.counts()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0, 0));
        assertThat(report.remarks()).containsExactly("Columns that were not understood: Shelf.");
        assertThat(row("The Dispossessed"))
                .containsEntry("isbn", "9780060512750")
                .containsEntry("published_year", 1974)
                .containsEntry("language", "en")
                .containsEntry("series", "Hainish Cycle")
                .containsEntry("series_number", "6")
                .containsEntry("cover_url", "https://covers.invalid/d.jpg")
                .containsEntry("authors", "Ursula K. Le Guin")
                .containsEntry("source", "csv");
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        var file = """
                title,authors,isbn,year
                Kindred,Octavia E. Butler,0807083054,1979
                Dawn,Octavia E. Butler,,1987
                Dawn,Octavia E. Butler,,1987
                """;
        assertThat(run(file).counts()).isEqualTo(new ImportCounts(3, 2, 0, 1, 0, 0));
        var before = rows();
        assertThat(run(file).counts()).isEqualTo(new ImportCounts(3, 0, 0, 3, 0, 0));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void bad_rows_are_told_with_their_number_and_do_not_keep_the_others_out() throws IOException {
        var report = run("""
                title,author,isbn,year
                Solaris,Stanisław Lem,812971060,1961
                ,Nobody,,
                Fiasco,Stanisław Lem,,soon
                Eden,Stanisław Lem,,1959,one,too many
                "The Invincible
                in two lines",Stanisław Lem,,1964,
                """);
        assertThat(report.counts()).isEqualTo(new ImportCounts(5, 3, 0, 0, 2, 2));
        assertThat(report.isClean()).isFalse();
        assertThat(problems)
                .extracting(ImportProblem::row, ImportProblem::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, ImportProblem.Kind.WARNING),
                        org.assertj.core.groups.Tuple.tuple(3, ImportProblem.Kind.FAILED),
                        org.assertj.core.groups.Tuple.tuple(4, ImportProblem.Kind.WARNING),
                        org.assertj.core.groups.Tuple.tuple(5, ImportProblem.Kind.FAILED));
        assertThat(jdbc.sql("select count(*) from import_problem where run_id = :run and original like '%Lem%'")
                        .param("run", report.run())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(row("The Invincible in two lines")).containsEntry("published_year", 1964);
    }

    @Test
    void other_delimiters_and_byte_order_marks_are_seen() throws IOException {
        assertThat(run("\uFEFFtitle;author\nRoadside Picnic;Strugatsky, Arkady; \n")
                        .counts()
                        .created())
                .isEqualTo(1);
        assertThat(run("title\tauthor\nUbik\tPhilip K. Dick\n").counts().created())
                .isEqualTo(1);
        assertThat(row("Roadside Picnic")).containsEntry("authors", "Arkady Strugatsky");
    }

    @Test
    void a_file_from_an_old_windows_is_read_and_said_to_be() throws IOException {
        var report = run("title,author\nLa peste,Zoë O’Brien\n".getBytes(Charset.forName("windows-1252")));
        assertThat(report.remarks()).singleElement().asString().contains("windows-1252");
        assertThat(row("La peste")).containsEntry("authors", "Zoë O’Brien");
    }

    @Test
    void a_spreadsheet_in_utf_16_is_read() throws IOException {
        run("title\tauthor\n三体\t刘慈欣\n".getBytes(StandardCharsets.UTF_16));
        assertThat(row("三体")).containsEntry("authors", "刘慈欣");
    }

    @Test
    void a_quote_that_nobody_closed_ends_the_run_with_what_came_before() throws IOException {
        var report = run("title,author\nVALIS,Philip K. Dick\n\"Never closed,Somebody\n" + "x,y\n".repeat(300_000));
        assertThat(report.counts().created()).isEqualTo(1);
        assertThat(report.broken()).get().asString().contains("quote");
        assertThat(jdbc.sql("select state from import_run").query(String.class).single())
                .isEqualTo("failed");
    }

    @Test
    void a_file_without_titles_is_refused_as_a_whole() {
        assertThatThrownBy(() -> run("")).isInstanceOf(UnfitFile.class);
        assertThatThrownBy(() -> run("isbn,author\n1,2\n"))
                .isInstanceOf(UnfitFile.class)
                .hasMessageContaining("title");
        assertThat(jdbc.sql("select count(*) from import_run")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ten_thousand_real_books_come_in_spoilt_isbns_and_all() throws IOException {
        var file = SharedData.file("books/goodbooks-10k.csv");
        assumeTrue(file.isPresent(), "the shared data are not here");
        var report = imports.run(file.get(), Optional.empty(), watcher());
        assertThat(report.counts().read()).isEqualTo(10_000);
        assertThat(report.counts().failed()).isZero();
        assertThat(report.counts().warned()).isEqualTo(23);
        assertThat(report.counts().created()).isGreaterThan(9_900);
        assertThat(row("The Hunger Games"))
                .containsEntry("isbn", "9780439023481")
                .containsEntry("published_year", 2008)
                .containsEntry("language", "en");
        assertThat(imports.run(file.get(), Optional.empty(), watcher()).counts().created())
                .isZero();
    }

    private CsvReport run(String text) throws IOException {
        return run(text.getBytes(StandardCharsets.UTF_8));
    }

    private CsvReport run(byte[] bytes) throws IOException {
        var file = Files.write(directory.resolve("books.csv"), bytes);
        return imports.run(file, Optional.empty(), watcher());
    }

    private CsvWatcher watcher() {
        return new CsvWatcher() {
            @Override
            public void progress(double done, ImportCounts soFar) {
                assertThat(done).isBetween(0.0, 1.0);
            }

            @Override
            public void problems(List<ImportProblem> more) {
                problems.addAll(more);
            }
        };
    }

    private Map<String, @Nullable Object> row(String title) {
        return jdbc.sql("""
                select b.*, (select string_agg(a.name, '; ' order by c.position)
                             from book_contributor c join author a on a.id = c.author_id
                             where c.book_id = b.id) as authors
                from book b where b.title = :title
                """).param("title", title).query().singleRow();
    }

    private List<Map<String, @Nullable Object>> rows() {
        return jdbc.sql("select id, title, version, updated_at from book order by id")
                .query()
                .listOfRows();
    }
}
