package org.carrel.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import from the file to the report, and back again. */
@CarrelTest
@Import(ImportsAtWork.class)
class ImportJourneyTest {
    private static final String ODD = """
            Werk;Wer;Nummer;Regal
            Solaris;Lem, Stanisław;9780156027601;B4
            Eden;Lem, Stanisław;;B5
            Eden;Lem, Stanisław;;B5
            ;Niemand;;
            Fiasko;Lem, Stanisław;9780156306300;B6
            """;

    @Autowired
    private Library library;

    @Autowired
    private ImportsAtWork imports;

    @Autowired
    private JdbcClient jdbc;

    private Api api = Api.at(0);

    @BeforeEach
    void signIn() {
        api = library.librarian().api();
    }

    @Test
    void a_table_with_odd_columns_is_mapped_looked_at_tried_imported_corrected_and_undone() {
        api.post("/v1/books", Map.of("title", "Solaris", "isbn", "9780156027601"));
        var sent = csv().post("/v1/imports?fileName=b%C3%BCcher.csv&onMatch=fill_gaps", ODD);
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.at("state")).isEqualTo("draft");
        assertThat(sent.at("file/name")).isEqualTo("bücher.csv");
        var path = sent.header("Location").orElseThrow();
        var draft = api.get(path);
        assertThat(draft.at("columns/0/column")).isEqualTo("Werk");
        assertThat(draft.at("columns/0/samples/0")).isEqualTo("Solaris");
        assertThat(draft.at("remarks/0")).contains("title");
        assertThat(api.post(path + "/starts", "").code()).isEqualTo("import_unfit_file");

        var mapped = api.with("If-Match", draft.header("ETag").orElseThrow())
                .patch(
                        path,
                        Map.of(
                                "columns",
                                List.of(
                                        column("Werk", "title"),
                                        column("Wer", "author"),
                                        column("Nummer", "isbn"),
                                        column("Regal", "ignore"))));
        assertThat(mapped.status()).isEqualTo(200);
        assertThat(mapped.at("columns/2/field")).isEqualTo("isbn");
        assertThat(mapped.body().at("/remarks")).isEmpty();

        var preview = api.get(path + "/preview");
        assertThat(preview.body().at("/rows")).hasSize(5);
        assertThat(preview.at("rows/0/match/by")).isEqualTo("isbn");
        assertThat(preview.at("rows/0/differences/0/field")).isEqualTo("contributors");
        assertThat(preview.at("rows/0/differences/0/after/0")).contains("Stanisław Lem");
        assertThat(preview.at("rows/1/book/title")).isEqualTo("Eden");
        assertThat(preview.at("rows/3/problem")).isEqualTo("It has no title.");

        var tried = done(api.post(path + "/dry-runs", ""));
        assertThat(counts(tried)).isEqualTo("5 read, 2 created, 1 updated, 1 skipped, 1 failed");
        assertThat(tried.at("of")).isEqualTo(draft.at("id"));
        assertThat(books()).isEqualTo(1);

        var ended = done(api.post(path + "/starts", ""));
        assertThat(counts(ended)).isEqualTo(counts(tried));
        assertThat(ended.at("state")).isEqualTo("finished");
        assertThat(ended.at("bytesDone")).isEqualTo(ended.at("file/bytes"));
        assertThat(api.get(path + "/problems?kind=failed").at("items/0/row")).isEqualTo("5");
        assertThat(api.get(path + "/report?format=csv").text())
                .isEqualTo("row,kind,reason,original\r\n5,failed,It has no title.,\"\"\"\"\";Niemand;;\"\r\n");
        assertThat(api.get(path + "/failed-rows").text()).isEqualTo("Werk;Wer;Nummer;Regal\r\n\"\";Niemand;;\r\n");

        var retried = done(api.post(
                path + "/retries",
                Map.of("rows", List.of(Map.of("row", 5, "text", "Der Unbesiegbare;Lem, Stanisław;;B7")))));
        assertThat(counts(retried)).isEqualTo("1 read, 1 created, 0 updated, 0 skipped, 0 failed");
        assertThat(retried.at("kind")).isEqualTo("retry");
        assertThat(books()).isEqualTo(4);
        undone(path);
    }

    private void undone(String path) {
        var eden = jdbc.sql("select id from book where title = 'Eden'")
                .query(UUID.class)
                .single();
        api.patch("/v1/books/" + eden, Map.of("summary", "Six people on a planet."));
        var undone = done(api.post(path + "/undos", ""));
        assertThat(undone.at("state")).isEqualTo("undone");
        assertThat(undone.at("undone")).isEqualTo("2");
        assertThat(undone.at("left")).isEqualTo("1");
        assertThat(api.get(path + "/problems?kind=left").at("items/0/reason")).isEqualTo("It was changed since.");
        assertThat(books()).isEqualTo(3);
        assertThat(jdbc.sql(
                                "select count(*) from book b join book_contributor c on c.book_id = b.id where b.title = 'Solaris'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(api.post(path + "/undos", "").code()).isEqualTo("import_cannot_undo");
    }

    @Test
    void a_cover_that_was_fetched_since_goes_with_its_book_and_what_a_person_did_stays() {
        var path = sent("title,author\nKindred,Octavia E. Butler\nDawn,Octavia E. Butler\nImago,Octavia E. Butler\n");
        done(api.post(path + "/starts", ""));
        jdbc.sql("update book set cover_hash = repeat('a', 64), version = version + 1")
                .update();
        var dawn = jdbc.sql("select id from book where title = 'Dawn'")
                .query(UUID.class)
                .single();
        api.patch("/v1/books/" + dawn, Map.of("summary", "She wakes up."));
        jdbc.sql("update book set cover_hash = repeat('b', 64), version = version + 1")
                .update();
        jdbc.sql("""
                update book set cover_hash = repeat('c', 64), cover_is_set = true, version = version + 1
                where title = 'Imago'
                """).update();
        var undone = done(api.post(path + "/undos", ""));
        assertThat(undone.at("undone")).isEqualTo("1");
        assertThat(undone.at("left")).isEqualTo("2");
        assertThat(jdbc.sql("select title from book where deleted_at is null order by title")
                        .query(String.class)
                        .list())
                .containsExactly("Dawn", "Imago");
    }

    @Test
    void copies_come_with_their_books_and_go_with_them_unless_a_reader_has_one() {
        var path = sent("title,author,barcode\nKindred,Octavia E. Butler,K-1;K-2\nDawn,Octavia E. Butler,D-1\n");
        done(api.post(path + "/starts", ""));
        assertThat(barcodes()).containsExactly("D-1", "K-1", "K-2");
        var reader = library.reader();
        var lent = api.post("/v1/loans", Map.of("readerId", reader.id(), "barcode", "D-1"));
        assertThat(lent.status()).as(lent.text()).isEqualTo(201);
        var undone = done(api.post(path + "/undos", ""));
        assertThat(undone.at("left")).isEqualTo("2");
        assertThat(barcodes()).containsExactly("D-1");
        assertThat(books()).isEqualTo(1);
    }

    @Test
    void a_step_that_does_not_fit_is_refused_with_the_reason() {
        var path = sent("title\nUbik\n");
        assertThat(api.post(path + "/pauses", "").reasons()).containsExactly("import_cannot_pause");
        assertThat(api.post(path + "/resumptions", "").code()).isEqualTo("import_cannot_resume");
        assertThat(api.post(path + "/undos", "").code()).isEqualTo("import_cannot_undo");
        assertThat(api.post(path + "/retries", Map.of("rows", List.of(Map.of("row", 2, "text", "x"))))
                        .code())
                .isEqualTo("import_cannot_retry");
        assertThat(api.post(path + "/starts", "").at("state")).isEqualTo("queued");
        assertThat(api.post(path + "/starts", "").code()).isEqualTo("import_cannot_start");
        assertThat(api.patch(path, Map.of("onMatch", "replace")).code()).isEqualTo("import_not_draft");
        assertThat(api.post(path + "/pauses", "").at("state")).isEqualTo("paused");
        assertThat(imports.work()).isZero();
        assertThat(api.post(path + "/resumptions", "").status()).isEqualTo(201);
        assertThat(api.post(path + "/cancellations", "").at("state")).isEqualTo("cancelled");
        assertThat(imports.work()).isZero();
        assertThat(api.post(path + "/cancellations", "").code()).isEqualTo("import_cannot_cancel");
        assertThat(api.post("/v1/imports/" + UUID.randomUUID() + "/starts", "").status())
                .isEqualTo(404);
    }

    @Test
    void options_that_make_no_sense_are_named() {
        var path = sent("title\nUbik\n");
        assertThat(api.patch(path, Map.of("onMatch", "burn", "delimiter", "ab")).wrongFields())
                .containsExactlyInAnyOrder("onMatch", "delimiter");
        assertThat(api.patch(path, Map.of("columns", List.of(column("title", "soul"))))
                        .wrongFields())
                .containsExactly("columns");
        assertThat(api.patch(path, Map.of("source", "demo")).wrongFields()).containsExactly("source");
        assertThat(api.patch(path, Map.of("holdings", Map.of())).wrongFields()).containsExactly("holdings.preset");
        var koha = api.patch(path, Map.of("holdings", Map.of("preset", "koha")));
        assertThat(koha.at("options/holdings/preset")).isEqualTo("koha");
        assertThat(api.with("If-Match", "\"1\"")
                        .patch(path, Map.of("onMatch", "replace"))
                        .status())
                .isEqualTo(412);
    }

    private static Map<String, String> column(String column, String field) {
        return Map.of("column", column, "field", field);
    }

    private Api csv() {
        return api.with("Content-Type", "text/csv");
    }

    private String sent(String text) {
        return csv().post("/v1/imports?fileName=books.csv", text)
                .header("Location")
                .orElseThrow();
    }

    private Reply done(Reply queued) {
        assertThat(queued.status()).as(queued.text()).isEqualTo(201);
        assertThat(imports.work()).isEqualTo(1);
        return api.get(queued.header("Location").orElseThrow());
    }

    private static String counts(Reply job) {
        return "%s read, %s created, %s updated, %s skipped, %s failed"
                .formatted(job.at("read"), job.at("created"), job.at("updated"), job.at("skipped"), job.at("failed"));
    }

    private List<String> barcodes() {
        return jdbc.sql("select barcode from copy order by barcode")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private int books() {
        return jdbc.sql("select count(*) from book where deleted_at is null")
                .query(Integer.class)
                .single();
    }
}
