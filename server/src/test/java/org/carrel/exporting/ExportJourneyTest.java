package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.catalogue.SourceRecord;
import org.carrel.importing.ReadRow;
import org.carrel.importing.ReadingOptions;
import org.carrel.importing.RecordFormat;
import org.carrel.marc.Decoded;
import org.carrel.marc.IsoWriting;
import org.carrel.marc.MarcDecoder;
import org.carrel.search.index.SearchIndex;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Books as files: over HTTP and from the command line. */
@CarrelTest
class ExportJourneyTest {
    private static final MarcFactory MARC = MarcFactory.newInstance();

    @Autowired
    private Library library;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<RecordFormat> formats;

    private Api api = Api.at(0);

    @BeforeEach
    void begin() {
        api = library.librarian().api();
    }

    @Test
    void what_came_as_marc_goes_out_byte_for_byte_until_it_is_edited_and_then_keeps_what_is_not_ours()
            throws Exception {
        var book = create(Map.of("title", "Solaris", "controlNumber", "m1", "subjects", List.of("Oceans")));
        var came = IsoWriting.bytes(foreign()).orElseThrow();
        keep(book, came);
        var path = "/v1/books/" + book + "/export?as=";
        var out = api.get(path + "marc");
        assertThat(out.text()).isEqualTo(new String(came, UTF_8));
        assertThat(out.header("Content-Type")).contains("application/marc");
        assertThat(out.header("Content-Disposition")).contains("attachment; filename=\"book-" + book + ".mrc\"");
        assertThat(api.get(path + "marcxml").text()).contains("<controlfield tag=\"001\">m1<", "of our own");
        assertThat(library.api().get(path + "marc").text()).contains("Solaris").doesNotContain("of our own");

        assertThat(api.patch("/v1/books/" + book, Map.of("title", "Solaris revisited"))
                        .status())
                .isEqualTo(200);
        var edited = MarcDecoder.dump(decoded(api.get(path + "marc").text()), 5_000);
        assertThat(edited)
                .contains("001 m1", "Solaris revisited", "$a of our own", "650  0 $a Oceans. $2 lcsh")
                .doesNotContain("Old title", "650 4");
    }

    @Test
    void an_edited_record_keeps_all_that_its_fields_say_besides_where_they_still_say_the_same() {
        var book = create(Map.ofEntries(
                Map.entry("title", "Voĭna i mir"),
                Map.entry("alternativeTitles", List.of("Война и мир", "Two families")),
                Map.entry(
                        "contributors", List.of(person("Leo Tolstoy", "author"), person("Ann Dunnigan", "translator"))),
                Map.entry("publisher", "Nauka"),
                Map.entry("publishedYear", 1961),
                Map.entry("series", "Classics")));
        keep(book, IsoWriting.bytes(tolstoy()).orElseThrow());
        var path = "/v1/books/" + book;
        assertThat(api.patch(path, Map.of("edition", "2nd ed.")).status()).isEqualTo(200);
        assertThat(edited(path))
                .contains(
                        "100 1  $6 880-01 $a Tolstoy, Leo, $d 1828-1910, $0 (DLC)n79068416 $1 http://isni.org/1",
                        "245 10 $6 880-02 $a Voĭna i mir / $c L. Tolstoĭ.",
                        "246 3  $a Two families",
                        "250    $a 2nd ed",
                        "260    $a Moskva : $b Nauka, $c 1961.",
                        "490 1  $a Classics, $x 0024-9467",
                        "700 1  $a Dunnigan, Ann, $d 1910-1997, $e translator. $4 trl $4 wpr",
                        "880 1  $6 100-01/(N $a Толстой, Лев",
                        "880 10 $6 245-02/(N $a Война и мир")
                .doesNotContain("264", "246 3  $a Война");

        assertThat(api.patch(
                                path,
                                Map.of(
                                        "title",
                                        "War and peace",
                                        "contributors",
                                        List.of(person("Ann Dunnigan", "editor"), person("Leo Tolstoy", "editor"))))
                        .status())
                .isEqualTo(200);
        assertThat(edited(path))
                .contains(
                        "100 1  $6 880-01 $a Tolstoy, Leo, $d 1828-1910, $0 (DLC)n79068416 $1 http://isni.org/1"
                                + " $e editor $4 edt",
                        "245 10 $a War and peace",
                        "246 3  $a Война и мир",
                        "700 1  $a Dunnigan, Ann, $d 1910-1997, $e editor $4 edt",
                        "880 1  $6 100-01/(N $a Толстой, Лев")
                .doesNotContain("245-02", "translator");
        assertThat(api.patch(path, Map.of("contributors", List.of(person("Ann Dunnigan", "author"))))
                        .status())
                .isEqualTo(200);
        assertThat(edited(path))
                .contains("100 1  $a Dunnigan, Ann, $d 1910-1997, $e author $4 aut")
                .doesNotContain("Tolstoy, Leo", "Толстой", "700");
    }

    private String edited(String path) {
        return MarcDecoder.dump(decoded(api.get(path + "/export?as=marc").text()), 5_000);
    }

    private static Map<String, String> person(String name, String role) {
        return Map.of("name", name, "role", role);
    }

    private static Record tolstoy() {
        var record = MARC.newRecord(MARC.newLeader("00000nam a2200000 a 4500"));
        record.addVariableField(MARC.newControlField("001", "t1"));
        record.addVariableField(MARC.newControlField("008", "800101s1961    xx            000 1 rus d"));
        for (var line : List.of(
                "1001 $6880-01$aTolstoy, Leo,$d1828-1910,$0(DLC)n79068416$1http://isni.org/1",
                "24510$6880-02$aVoĭna i mir /$cL. Tolstoĭ.",
                "260  $aMoskva :$bNauka,$c1961.",
                "4901 $aClassics,$x0024-9467",
                "7001 $aDunnigan, Ann,$d1910-1997,$etranslator.$4trl$4wpr",
                "8801 $6100-01/(N$aТолстой, Лев",
                "88010$6245-02/(N$aВойна и мир")) {
            var field = MARC.newDataField(line.substring(0, 3), line.charAt(3), line.charAt(4));
            for (var part : line.substring(6).split("\\$", -1)) {
                field.addSubfield(MARC.newSubfield(part.charAt(0), part.substring(1)));
            }
            record.addVariableField(field);
        }
        return record;
    }

    @Test
    void a_book_of_our_own_comes_back_as_it_went_out() throws Exception {
        var book = create(Map.ofEntries(
                Map.entry("title", "The vitamin C"),
                Map.entry("subtitle", "a history etc."),
                Map.entry(
                        "contributors",
                        List.of(
                                Map.of("name", "Stanisław Lem", "role", "author"),
                                Map.of("name", "Oxford University Press", "role", "editor"))),
                Map.entry("language", "de"),
                Map.entry("publisher", "Reclam jun."),
                Map.entry("publishedYear", 1961),
                Map.entry("edition", "2. Aufl."),
                Map.entry("series", "Die Reihe"),
                Map.entry("seriesNumber", "7"),
                Map.entry("subjects", List.of("Oceans -- Fiction", "Ships etc.")),
                Map.entry("isbn", "9780156027601"),
                Map.entry("summary", "One.\n\nTwo & three."),
                Map.entry("notes", List.of("A note.")),
                Map.entry("alternativeTitles", List.of("Vitamin C.")),
                Map.entry("links", List.of("https://example.org/a?b=c&d=%20")),
                Map.entry("controlNumber", "(DLC)123"),
                Map.entry("audience", "young_adult"),
                Map.entry("format", "large_print")));
        var before = api.get("/v1/books/" + book).body();
        for (var form : List.of("marc", "marcxml")) {
            var text = api.get("/v1/books/" + book + "/export?as=" + form).text();
            var back = read(form, text.getBytes(UTF_8));
            assertThat(back.description().title()).isEqualTo("The vitamin C");
            assertThat(back.description().subtitle()).contains("a history etc.");
            assertThat(back.description().subjects()).containsExactly("Oceans -- Fiction", "Ships etc.");
            assertThat(back.description().summary()).contains("One.\n\nTwo & three.");
            assertThat(back.description().series()).contains("Die Reihe");
            assertThat(back.description().seriesNumber()).contains("7");
            assertThat(back.description().language().orElseThrow().code()).isEqualTo("de");
            assertThat(back.description().format().name()).isEqualTo("LARGE_PRINT");
            assertThat(back.description().audience().orElseThrow().name()).isEqualTo("YOUNG_ADULT");
            assertThat(back.publication().publisher()).contains("Reclam jun.");
            assertThat(back.publication().publishedYear()).contains(1961);
            assertThat(back.publication().edition()).contains("2. Aufl.");
            assertThat(back.identifiers().controlNumber()).contains("(DLC)123");
            assertThat(back.identifiers().isbn().orElseThrow().digits()).isEqualTo("9780156027601");
            assertThat(back.particulars().notes()).containsExactly("A note.");
            assertThat(back.particulars().alternativeTitles()).containsExactly("Vitamin C.");
            assertThat(back.particulars().links()).containsExactly("https://example.org/a?b=c&d=%20");
            assertThat(back.contributors().stream().map(one -> one.name().orElse("") + " " + one.role()))
                    .containsExactly("Stanisław Lem AUTHOR", "Oxford University Press EDITOR");
        }
        assertThat(before.at("/title").stringValue()).isEqualTo("The vitamin C");
    }

    @Test
    void tables_and_references_are_safe_to_open() {
        var book = create(Map.of(
                "title", "=cmd|' /C calc'!A0",
                "summary", "100% of {braces} & \\more\nTY  - no tag",
                "contributors", List.of(Map.of("name", "Ursula K. Le Guin", "role", "author"))));
        var path = "/v1/books/" + book + "/export?as=";
        assertThat(api.get(path + "csv").text())
                .startsWith("title,subtitle,authors,")
                .contains("\r\n'=cmd|'", "Ursula");
        assertThat(api.get(path + "ris").text())
                .startsWith("TY  - BOOK\r\n")
                .doesNotContain("\nTY  - no")
                .endsWith("ER  - \r\n\r\n");
        assertThat(api.get(path + "bibtex").text())
                .startsWith("@book{")
                .contains("100\\% of \\textbraceleft{}braces\\textbraceright{} \\& \\textbackslash{}more");
        assertThat(api.get(path + "json").at("0/id")).isEqualTo(book.toString());
    }

    @Test
    void nothing_is_too_long_for_a_record() {
        var record = foreign();
        for (var i = 0; i < 30; i++) {
            var field = MARC.newDataField("500", ' ', ' ');
            field.addSubfield(MARC.newSubfield('a', "📚ä".repeat(4_000)));
            record.addVariableField(field);
        }
        var bytes = FittingRecord.bytes(record);
        assertThat(bytes).hasSizeLessThanOrEqualTo(99_999);
        assertThat(MarcDecoder.dump(decoded(new String(bytes, UTF_8)), 1_000)).contains("Old title", "of our own");
    }

    @Test
    void a_search_goes_out_whole() {
        for (var i = 0; i < 3; i++) {
            create(Map.of("title", "Wombats volume " + i));
        }
        api.get("/v1/search?q=wombats");
        application.getBean(SearchIndex.class).catchUp(java.time.Duration.ofSeconds(20));
        assertThat(api.get("/v1/search/export?as=json&q=wombats").body()).hasSize(3);
        assertThat(library.api().get("/v1/search/export?as=json&q=wombats").body())
                .hasSize(3);
        assertThat(library.api().get("/v1/search/export?q=wombats").status()).isEqualTo(400);
        assertThat(library.api().get("/v1/search/export?as=pdf").text()).contains("marcxml");
    }

    private UUID create(Map<String, Object> book) {
        Reply made = api.post("/v1/books", book);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return UUID.fromString(made.at("id"));
    }

    private void keep(UUID book, byte[] content) {
        jdbc.sql("""
                insert into source_record (book_id, kind, content, book_version)
                select id, 'marc', :content, version from book where id = :id
                """).param("content", content).param("id", book).update();
    }

    private static Record foreign() {
        var record = MARC.newRecord(MARC.newLeader("00000nam a2200000 a 4500"));
        record.addVariableField(MARC.newControlField("001", "m1"));
        record.addVariableField(MARC.newControlField("008", "800101s1961    xx            000 1 pol d"));
        for (var field : List.of("245 Old title", "583 of our own", "650 Oceans.")) {
            var data = MARC.newDataField(field.substring(0, 3), ' ', field.startsWith("6") ? '0' : ' ');
            data.addSubfield(MARC.newSubfield('a', field.substring(4)));
            if (field.startsWith("6")) {
                data.addSubfield(MARC.newSubfield('2', "lcsh"));
            }
            record.addVariableField(data);
        }
        return record;
    }

    private static Record decoded(String text) {
        var source = new SourceRecord(SourceRecord.Kind.MARC, text.getBytes(UTF_8));
        var read = (Decoded.Good) new MarcDecoder().decode(source);
        assertThat(read.repairs()).isEmpty();
        return read.record();
    }

    private org.carrel.catalogue.NewBook read(String form, byte[] file) throws Exception {
        var format = formats.stream()
                .filter(one -> one.source().name().equalsIgnoreCase(form))
                .findFirst()
                .orElseThrow();
        try (var reader = format.open(new java.io.ByteArrayInputStream(file), ReadingOptions.NONE)) {
            return ((ReadRow.Fit) reader.next().orElseThrow()).book().book();
        }
    }
}
