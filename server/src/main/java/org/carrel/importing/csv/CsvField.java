package org.carrel.importing.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.carrel.importing.Draft;

/**
 * A field of ours that a column may hold, and the names under which such columns are known. Case, spaces and signs in a
 * name do not matter.
 */
enum CsvField {
    TITLE("title", "booktitle", "name"),
    SUBTITLE("subtitle"),
    OTHER_TITLE("originaltitle", "alternativetitle", "alternativetitles", "othertitle"),
    AUTHORS("authors", "creators", "writers", "contributors"),
    AUTHOR("author", "creator", "writer", "mainauthor"),
    TRANSLATOR("translator", "translators"),
    EDITOR("editor", "editors"),
    ILLUSTRATOR("illustrator", "illustrators"),
    PUBLISHER("publisher", "publishername", "imprint"),
    PUBLISHED(
            "publishedyear",
            "originalpublicationyear",
            "publicationyear",
            "yearpublished",
            "year",
            "publisheddate",
            "publicationdate",
            "datepublished",
            "published"),
    EDITION("edition"),
    LANGUAGE("language", "languagecode", "lang"),
    PHYSICAL_DESCRIPTION("physicaldescription", "extent"),
    PAGES("pages", "numpages", "pagecount", "numberofpages"),
    SERIES("series", "seriestitle", "seriesname"),
    SERIES_NUMBER("seriesnumber", "seriesindex", "numberinseries", "volume"),
    SUBJECTS("subjects", "subject", "categories", "category", "genres", "genre", "tags", "keywords"),
    SUMMARY("summary", "description", "abstract", "blurb"),
    FORMAT("format"),
    AUDIENCE("audience"),
    ISBN("isbn", "isbn13", "isbn10"),
    ISSN("issn"),
    LCCN("lccn"),
    OCLC("oclc", "oclcnumber"),
    COVER_URL("coverurl", "imageurl", "cover", "coverimage", "thumbnail"),
    BARCODE("barcode", "barcodes"),
    BRANCH("branch", "branchcode"),
    CALL_NUMBER("callnumber", "shelfmark"),
    SHELF_LOCATION("shelflocation");

    /** Each between two blanks. */
    private final String names;

    CsvField(String... names) {
        this.names = " " + String.join(" ", names) + " ";
    }

    /** The field that a column of this name holds. */
    static Optional<CsvField> named(String column) {
        var bare = column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return Arrays.stream(values())
                .filter(field -> !bare.isEmpty() && field.names.contains(" " + bare + " "))
                .findFirst();
    }

    /** By the name that {@link #code} gives. */
    static Optional<CsvField> called(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /** How a librarian calls it: {@code seriesNumber}. */
    String code() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** Whether several columns may add to it; of others the first that holds something counts. */
    boolean isGathered() {
        return switch (this) {
            case AUTHORS, AUTHOR, TRANSLATOR, EDITOR, ILLUSTRATOR, SUBJECTS, ISBN -> true;
            default -> false;
        };
    }

    void tell(Draft draft, String cell) {
        switch (this) {
            case TITLE -> draft.titleWithSeries(cell);
            case SUBTITLE -> draft.subtitle(cell);
            case OTHER_TITLE -> draft.alternativeTitle(cell);
            case AUTHORS -> Names.tell(draft, cell, true);
            case AUTHOR -> Names.tell(draft, cell, false);
            case TRANSLATOR, EDITOR, ILLUSTRATOR -> Names.tell(draft, cell, name());
            case PUBLISHER -> draft.publisher(cell);
            case PUBLISHED -> draft.published(cell);
            case EDITION -> draft.edition(cell);
            case LANGUAGE -> draft.language(cell);
            case PHYSICAL_DESCRIPTION -> draft.physicalDescription(cell);
            case PAGES -> pages(draft, cell);
            case SERIES -> draft.series(cell);
            case SERIES_NUMBER -> draft.seriesNumber(cell);
            case SUBJECTS -> subjects(draft, cell);
            case SUMMARY -> draft.summary(cell);
            case FORMAT -> draft.format(cell);
            case AUDIENCE -> draft.audience(cell);
            case ISBN -> draft.isbn(cell);
            case ISSN -> draft.issn(cell);
            case LCCN -> draft.lccn(cell);
            case OCLC -> draft.oclc(cell);
            case COVER_URL -> draft.cover(cell);
            case BARCODE, BRANCH, CALL_NUMBER, SHELF_LOCATION -> {}
        }
    }

    private static void pages(Draft draft, String text) {
        var number = text.strip().replaceFirst("\\.0$", "");
        if (number.matches("[1-9]\\d{0,5}")) {
            draft.physicalDescription(number + " pages");
        }
    }

    private static void subjects(Draft draft, String text) {
        for (var subject : text.split(text.contains(";") ? ";" : text.contains("|") ? "\\|" : ",", -1)) {
            draft.subject(subject);
        }
    }
}
