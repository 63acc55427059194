package org.carrel.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.ReadRow;
import org.carrel.importing.ReadingOptions;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
    private final CsvFormat format = new CsvFormat(Clock.systemUTC());

    @Test
    void a_header_in_any_spelling_is_understood_and_the_rest_is_listed() throws IOException {
        var file = """
                Book Title,author,ISBN-13,original_publication_year,language_code,image_url,Shelf,genre
                "The Dispossessed (Hainish Cycle, #6)","Le Guin, Ursula K.",978-0-06-051275-0,1974.0,eng,http://covers.invalid/d.jpg,B4,Fiction;Anarchism
                """;
        assertThat(look(file).remarks()).containsExactly("Columns that were not understood: Shelf.");
        var book = book(read(file).getFirst());
        assertThat(book.description().title()).isEqualTo("The Dispossessed");
        assertThat(book.description().series()).contains("Hainish Cycle");
        assertThat(book.description().seriesNumber()).contains("6");
        assertThat(book.description().subjects()).containsExactly("Fiction", "Anarchism");
        assertThat(book.description().coverUrl()).contains("https://covers.invalid/d.jpg");
        assertThat(book.publication().publishedYear()).contains(1974);
        assertThat(book.identifiers().isbn().map(Object::toString))
                .get()
                .asString()
                .contains("9780060512750");
        assertThat(book.contributors().getFirst().name()).contains("Ursula K. Le Guin");
    }

    @Test
    void what_somebody_says_of_a_column_goes_before_what_its_name_says() throws IOException {
        var said = new ReadingOptions(
                Optional.of('|'), Map.of("Werk", "title", "title", "subtitle", "Regal", "ignore"), Optional.empty());
        var file = "Werk|title|Regal\nKindred|A novel|B4\n";
        var book = book(read(file, said).getFirst());
        assertThat(book.description().title()).isEqualTo("Kindred");
        assertThat(book.description().subtitle()).contains("A novel");
        var table = format.look(in(file.getBytes(StandardCharsets.UTF_8)), said);
        assertThat(table.remarks()).isEmpty();
        assertThat(table.columns().get(2).field()).isEmpty();
        assertThat(table.columns().get(2).samples()).containsExactly("B4");
        assertThat(format.fields()).contains("title", "seriesNumber", "coverUrl", "barcode", "ignore");
    }

    @Test
    void bad_rows_are_told_with_their_number_and_what_they_were() throws IOException {
        var rows = read("""
                title,author,isbn,year
                Solaris,Stanisław Lem,812971060,1961
                ,"Nobody, at all",,
                Fiasco,Stanisław Lem,,soon
                Eden,Stanisław Lem,,1959,one,too many
                "The Invincible
                in two lines",Stanisław Lem,,1964,
                """);
        assertThat(rows).extracting(ReadRow::number).containsExactly(2, 3, 4, 5, 6);
        assertThat(rows.get(1)).isInstanceOf(ReadRow.Unfit.class);
        assertThat(rows.get(1).original()).isEqualTo("\"\",\"Nobody, at all\",,");
        assertThat(rows.get(3))
                .isInstanceOfSatisfying(
                        ReadRow.Unfit.class,
                        row -> assertThat(row.reason()).isEqualTo("It has 6 cells, the header names 4."));
        assertThat(((ReadRow.Fit) rows.get(0)).book().warnings()).hasSize(1);
        assertThat(((ReadRow.Fit) rows.get(2)).book().warnings()).hasSize(1);
        assertThat(book(rows.get(4)).description().title()).isEqualTo("The Invincible in two lines");
    }

    @Test
    void a_barcode_is_a_copy() throws IOException {
        var row = (ReadRow.Fit) read("title,barcode,branch,callnumber\nDawn,A1; A2,MAIN,813 B\n")
                .getFirst();
        assertThat(row.copies()).hasSize(2);
        assertThat(row.copies().getLast().barcode()).contains("A2");
        assertThat(row.copies().getLast().callNumber()).contains("813 B");
    }

    @Test
    void other_delimiters_marks_and_alphabets_are_seen() throws IOException {
        assertThat(book(read("\uFEFFtitle;author\nRoadside Picnic;Strugatsky, Arkady; \n")
                                .getFirst())
                        .contributors()
                        .getFirst()
                        .name())
                .contains("Arkady Strugatsky");
        assertThat(read("title\tauthor\nUbik\tPhilip K. Dick\n")).hasSize(1);
        var utf16 = read("title\tauthor\n三体\t刘慈欣\n".getBytes(StandardCharsets.UTF_16), ReadingOptions.NONE);
        assertThat(book(utf16.getFirst()).description().title()).isEqualTo("三体");
    }

    @Test
    void a_file_from_an_old_windows_is_read_even_where_it_shows_late() throws IOException {
        var western = Charset.forName("windows-1252");
        var old = "title,author\nLa peste,Zoë O’Brien\n".getBytes(western);
        assertThat(format.look(in(old), ReadingOptions.NONE).remarks())
                .singleElement()
                .asString()
                .contains("windows-1252");
        assertThat(book(read(old, ReadingOptions.NONE).getFirst())
                        .contributors()
                        .getFirst()
                        .name())
                .contains("Zoë O’Brien");
        var late = "title,author\n" + "Ubik,Dick\n".repeat(20_000) + "Noël,Zoë\n";
        var rows = read(late.getBytes(western), ReadingOptions.NONE);
        assertThat(book(rows.getLast()).description().title()).isEqualTo("Noël");
        var utf8 = read(late.getBytes(StandardCharsets.UTF_8), ReadingOptions.NONE);
        assertThat(book(utf8.getLast()).description().title()).isEqualTo("Noël");
    }

    @Test
    void rows_that_were_dealt_with_are_passed_over() throws IOException {
        try (var reader = format.open(in("title\nA\nB\nC\n".getBytes(StandardCharsets.UTF_8)), ReadingOptions.NONE)) {
            reader.skip(2);
            assertThat(reader.next().map(ReadRow::number)).contains(4);
            assertThat(reader.next()).isEmpty();
            reader.skip(5);
        }
    }

    @Test
    void a_quote_that_nobody_closed_ends_the_file_with_what_came_before() throws IOException {
        var file = "title,author\nVALIS,Philip K. Dick\n\"Never closed,Somebody\n" + "x,y\n".repeat(300_000);
        try (var reader = format.open(in(file.getBytes(StandardCharsets.UTF_8)), ReadingOptions.NONE)) {
            assertThat(reader.next()).isPresent();
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessageContaining("quote");
        }
    }

    @Test
    void a_file_without_titles_is_refused_as_a_whole() {
        assertThatThrownBy(() -> read("")).isInstanceOf(IOException.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("isbn,author\n1,2\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("title");
    }

    @Test
    void a_table_is_recognised_by_its_name_or_its_header() {
        assertThat(format.recognises(bytes("anything at all"), "books.csv.gz")).isTrue();
        assertThat(format.recognises(bytes("Author;Book Title\n"), "export")).isTrue();
        assertThat(format.recognises(bytes("Author;Shelf\n"), "export")).isFalse();
        assertThat(format.recognises(new byte[] {'t', 0, 1, 2}, "books.csv")).isFalse();
        assertThat(format.recognises(new byte[0], "books.csv")).isFalse();
    }

    private org.carrel.importing.TableFormat.Table look(String text) throws IOException {
        return format.look(in(bytes(text)), ReadingOptions.NONE);
    }

    private List<ReadRow> read(String text) throws IOException {
        return read(text, ReadingOptions.NONE);
    }

    private List<ReadRow> read(String text, ReadingOptions options) throws IOException {
        return read(bytes(text), options);
    }

    private List<ReadRow> read(byte[] file, ReadingOptions options) throws IOException {
        var rows = new ArrayList<ReadRow>();
        try (var reader = format.open(in(file), options)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static NewBook book(ReadRow row) {
        return ((ReadRow.Fit) row).book().book();
    }
}
