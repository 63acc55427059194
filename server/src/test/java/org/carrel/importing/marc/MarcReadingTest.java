package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.importing.marc.RecordsInTest.book;
import static org.carrel.importing.marc.RecordsInTest.fit;
import static org.carrel.importing.marc.RecordsInTest.iso;
import static org.carrel.importing.marc.RecordsInTest.read;
import static org.carrel.importing.marc.RecordsInTest.readXml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.carrel.catalogue.Audience;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Language;
import org.carrel.catalogue.author.NewAuthor;
import org.carrel.importing.HoldingsMapping;
import org.carrel.importing.IncomingCopy;
import org.carrel.importing.ReadRow;
import org.carrel.importing.ReadingOptions;
import org.carrel.platform.Money;
import org.junit.jupiter.api.Test;

class MarcReadingTest {
    private static final String WHOLE = """
            001 ocm00123456
            003 OCoLC
            008 020805t20022001nyua   j      000 1 eng d
            010 __ $a   2002027497
            020 __ $a 0786808772 (hbk.) : $c $22.95
            020 __ $a 0-7868-1615-5 (pbk.)
            020 __ $z 9999999999
            022 __ $a 0378-5955
            035 __ $a (OCoLC)ocm00123456
            100 1_ $6 880-01 $a King, Martin Luther, $c Jr., $d 1929-1968, $e author, $e illustrator.
            240 10 $a Sommerland. $l English
            245 10 $6 880-02 $a Summerland. $n Book 2, $p The game : $b a tale / $c by M. L. King.
            246 3_ $a Summer land : $b the book
            250 __ $a 1st ed.
            264 _4 $c ©2001
            264 _1 $a New York : $b Miramax Books, $c [2002]
            300 __ $a 500 p. : $b ill. ; $c 22 cm.
            490 1_ $a Games ; $v 2
            500 __ $a Includes index.
            520 __ $a A boy plays.
            520 __ $a And wins.
            541 __ $a Bought of a friend.
            600 10 $a Ruth, Babe, $d 1895-1948 $v Fiction.
            650 _0 $a Baseball $v Fiction.
            650 _7 $a Baseball $v Fiction. $2 fast
            653 __ $a Magic $a Games
            700 1_ $a Doe, Jane. $4 trl
            700 1_ $a Roe, Richard, $e book designer.
            700 12 $a Poe, Edgar Allan. $t The raven.
            700 1_ $a Not, I. $t Something else.
            710 2_ $a Library of Congress. $b Music Division, $e publisher.
            856 41 $u http://example.org/1 $u mailto:me@example.org
            880 1_ $6 100-01/$1 $a 金, 馬丁
            880 10 $6 245-02/$1 $a 夏天 : $b 故事
            """;

    @Test
    void every_part_of_a_record_finds_its_place_in_the_book() {
        var book = book(WHOLE);
        var description = book.description();
        assertThat(description.title()).isEqualTo("Summerland. Book 2, The game");
        assertThat(description.subtitle()).contains("a tale");
        assertThat(description.language()).map(Language::code).contains("en");
        assertThat(description.physicalDescription()).contains("500 p. : ill. ; 22 cm.");
        assertThat(description.series()).contains("Games");
        assertThat(description.seriesNumber()).contains("2");
        assertThat(description.summary()).contains("A boy plays.\n\nAnd wins.");
        assertThat(description.subjects())
                .containsExactly("Ruth, Babe, 1895-1948 -- Fiction", "Baseball -- Fiction", "Magic", "Games");
        assertThat(description.format()).isEqualTo(BookFormat.BOOK);
        assertThat(description.audience()).contains(Audience.CHILDREN);
        assertThat(book.publication().publisher()).contains("Miramax Books");
        assertThat(book.publication().publishedYear()).contains(2002);
        assertThat(book.publication().publishedText()).contains("[2002]");
        assertThat(book.publication().edition()).contains("1st ed");
        assertThat(book.particulars().alternativeTitles())
                .containsExactly("Summer land : the book", "Sommerland", "夏天 : 故事");
        assertThat(book.particulars().notes()).containsExactly("Includes index.");
        assertThat(book.particulars().links()).containsExactly("http://example.org/1");
    }

    @Test
    void its_numbers_are_read_without_what_stands_around_them() {
        var numbers = book(WHOLE).identifiers();
        assertThat(numbers.isbn()).map(Isbn::digits).contains("9780786808779");
        assertThat(numbers.otherIsbns()).extracting(Isbn::digits).containsExactly("9780786816156");
        assertThat(numbers.issn()).isPresent();
        assertThat(numbers.lccn()).contains("2002027497");
        assertThat(numbers.oclc()).contains("123456");
        assertThat(numbers.controlNumber()).contains("(OCoLC)ocm00123456");
    }

    @Test
    void people_stand_in_the_order_of_the_record_with_what_they_did_and_how_else_they_are_called() {
        var people = book(WHOLE).contributors();
        assertThat(people)
                .extracting(credit -> credit.name().orElseThrow(), Credit::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Martin Luther King Jr.", ContributorRole.AUTHOR),
                        org.assertj.core.groups.Tuple.tuple("Martin Luther King Jr.", ContributorRole.ILLUSTRATOR),
                        org.assertj.core.groups.Tuple.tuple("Jane Doe", ContributorRole.TRANSLATOR),
                        org.assertj.core.groups.Tuple.tuple("Richard Roe", ContributorRole.CONTRIBUTOR),
                        org.assertj.core.groups.Tuple.tuple("Edgar Allan Poe", ContributorRole.CONTRIBUTOR),
                        org.assertj.core.groups.Tuple.tuple(
                                "Library of Congress. Music Division", ContributorRole.PUBLISHER));
        assertThat(people.getFirst().known())
                .contains(new NewAuthor(
                        "Martin Luther King Jr.",
                        "King, Martin Luther, Jr.",
                        Optional.of(1929),
                        Optional.of(1968),
                        java.util.List.of("馬丁 金")));
    }

    @Test
    void the_form_is_known_from_leader_fixed_fields_and_words() {
        assertThat(format("LDR 00000nam a2200000 a 4500\n008 020805s2002    nyu    jd     000 1 eng d"))
                .isEqualTo(BookFormat.LARGE_PRINT);
        assertThat(format("007 cr |||||||||||")).isEqualTo(BookFormat.EBOOK);
        assertThat(format("LDR 00000nas a2200000 a 4500")).isEqualTo(BookFormat.PERIODICAL);
        assertThat(format("LDR 00000nim a2200000 a 4500")).isEqualTo(BookFormat.AUDIO);
        assertThat(format("LDR 00000ngm a2200000 a 4500\n007 vd cvaizs")).isEqualTo(BookFormat.DVD);
        assertThat(format("LDR 00000nem a2200000 a 4500")).isEqualTo(BookFormat.OTHER);
        assertThat(format("300 __ $a 300 p. (large print)")).isEqualTo(BookFormat.LARGE_PRINT);
    }

    private static BookFormat format(String lines) {
        return book(lines + "\n245 00 $a Some title.").description().format();
    }

    @Test
    void what_is_no_record_of_a_book_is_refused_with_a_readable_copy() {
        var rows = read(iso("LDR 00000nz  a2200000n  4500\n100 1_ $a Doe, Jane."), iso("500 __ $a No title."));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .isInstanceOfSatisfying(
                                ReadRow.Unfit.class,
                                unfit -> assertThat(unfit.record()).isPresent()));
        assertThat(((ReadRow.Unfit) rows.getFirst()).reason()).contains("authority");
        assertThat(rows.getLast().original()).contains("500    $a No title.");
    }

    @Test
    void a_record_whose_length_lies_or_whose_end_is_missing_harms_no_other() {
        var good = iso("245 00 $a Good one.");
        var lying = good.clone();
        System.arraycopy("99999".getBytes(UTF_8), 0, lying, 0, 5);
        var endless = Arrays.copyOf(good, good.length - 1);
        var cut = Arrays.copyOf(good, good.length / 2 + 10);
        var rows = read(good, lying, good, endless, good, cut, good, "\r\n rubbish \u001D".getBytes(UTF_8), good, cut);
        assertThat(rows).hasSize(10);
        for (var place : new int[] {0, 1, 2, 3, 4, 6, 8}) {
            assertThat(rows.get(place)).as("record %d", place + 1).isInstanceOf(ReadRow.Fit.class);
        }
        assertThat(fit(rows.subList(1, 2)).book().warnings())
                .singleElement()
                .asString()
                .contains("99999");
        assertThat(fit(rows.subList(1, 2)).record().orElseThrow().content()).isEqualTo(lying);
        assertThat(fit(rows.subList(3, 4)).record().orElseThrow().content()).isEqualTo(endless);
    }

    @Test
    void records_are_passed_over_without_a_look_and_keep_their_numbers() throws IOException {
        var file = new java.io.ByteArrayOutputStream();
        for (var i = 1; i <= 30; i++) {
            file.writeBytes(iso("245 00 $a Number " + i + " of them all."));
        }
        try (var reader = new MarcFormat(RecordsInTest.CLOCK)
                .open(new ByteArrayInputStream(file.toByteArray()), ReadingOptions.NONE)) {
            reader.skip(28);
            var row = (ReadRow.Fit) reader.next().orElseThrow();
            assertThat(row.number()).isEqualTo(29);
            assertThat(row.book().book().description().title()).isEqualTo("Number 29 of them all");
            reader.next();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.position()).isEqualTo(file.size());
        }
    }

    @Test
    void marcxml_is_read_with_any_prefix_and_encoding_and_broken_elements_are_rows_of_the_report() {
        var record = "<m:record><m:leader>00000nam a2200000 a 4500</m:leader>"
                + "<m:datafield tag=\"245\" ind1=\"0\" ind2=\"0\"><m:subfield code=\"a\">Tür &amp; Tor</m:subfield>"
                + "</m:datafield></m:record>";
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><m:collection xmlns:m=\"http://www.loc.gov/MARC21/slim\">"
                + "<!-- <m:record> -->" + record + "<m:record><m:leader>x</m:record>" + "<m:record>" + record
                + "</m:collection>";
        for (var bytes : new byte[][] {
            xml.getBytes(UTF_16), xml.replace("UTF-16", "utf-8").getBytes(UTF_8)
        }) {
            var rows = readXml(bytes);
            assertThat(rows).hasSize(4);
            assertThat(fit(rows).book().book().description().title()).isEqualTo("Tür & Tor");
            assertThat(fit(rows).record().orElseThrow().content()).isEqualTo(record.getBytes(UTF_8));
            assertThat(rows.subList(1, 3)).hasOnlyElementsOfType(ReadRow.Unfit.class);
            assertThat(rows.get(3)).isInstanceOf(ReadRow.Fit.class);
        }
    }

    @Test
    void copies_are_read_as_the_mapping_says() {
        var row = fit(read(Optional.of(HoldingsMapping.koha()), iso("""
                245 00 $a With copies.
                952 __ $a CPL $c GEN $o 823 KIN $p 3 $y BK $g 12.50 EUR $d 2020-02-30 $z Signed.
                952 __ $a CPL $p 4 $d 2020-02-29
                """)));
        assertThat(row.copies()).hasSize(2);
        assertThat(row.copies().getFirst())
                .isEqualTo(new IncomingCopy(
                        Optional.of("3"),
                        Optional.of("CPL"),
                        Optional.of("823 KIN"),
                        Optional.of("GEN"),
                        Optional.of("bk"),
                        Optional.of(new Money(1_250, "EUR")),
                        Optional.empty(),
                        Optional.of("Signed."),
                        false));
        assertThat(row.copies().getLast().acquiredOn()).isPresent();
    }
}
