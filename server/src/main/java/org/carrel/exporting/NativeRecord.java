package org.carrel.exporting;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Isbn;
import org.carrel.marc.Isbd;
import org.carrel.marc.MarcLanguage;
import org.carrel.marc.Relators;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/** A record of MARC 21 made from a book of ours alone. */
final class NativeRecord {
    private static final MarcFactory MARC = MarcFactory.newInstance();
    private static final Pattern OWNED = Pattern.compile("\\(([^()]+)\\)(.+)");
    private final Record record;
    private final ExportedBook exported;
    private final Book book;

    private NativeRecord(ExportedBook exported) {
        this.exported = exported;
        book = exported.book();
        record = MARC.newRecord(MARC.newLeader(FixedFields.leader(book)));
    }

    static Record of(ExportedBook book) {
        var made = new NativeRecord(book);
        made.control();
        made.numbers();
        made.titles();
        made.imprint();
        made.texts();
        made.subjects();
        made.people();
        made.book.particulars().links().forEach(link -> made.field("856", "40", 'u', link));
        made.exported.copies().forEach(made::copy);
        return made.record;
    }

    private void control() {
        var number = book.identifiers().controlNumber().orElse(book.id().toString());
        var owned = OWNED.matcher(number);
        control("001", owned.matches() ? owned.group(2) : number);
        if (owned.matches()) {
            control("003", owned.group(1));
        }
        control("005", FixedFields.changed(book.updatedAt()));
        if (book.description().format() == BookFormat.DVD) {
            control("007", "vd |v||||");
        }
        control("008", FixedFields.general(book));
    }

    private void numbers() {
        var known = book.identifiers();
        known.lccn().ifPresent(number -> field("010", "  ", 'a', number));
        java.util.stream.Stream.concat(known.isbn().stream(), known.otherIsbns().stream())
                .map(Isbn::digits)
                .forEach(digits -> field("020", "  ", 'a', digits));
        known.issn().ifPresent(issn -> field("022", "  ", 'a', issn.text()));
        known.oclc().ifPresent(number -> field("035", "  ", 'a', "(OCoLC)" + number));
        book.description().language().ifPresent(code -> field("041", "0 ", 'a', MarcLanguage.code(code)));
    }

    private void titles() {
        var about = book.description();
        var title = field(
                "245",
                (mainEntry().isPresent() ? "1" : "0") + Nonfiling.characters(book.title(), about.language()),
                'a',
                Isbd.closed(book.title(), about.subtitle().isPresent() ? " :" : " /"));
        about.subtitle().ifPresent(rest -> add(title, 'b', Isbd.closed(rest, " /")));
        var names = String.join(
                ", ",
                book.contributors().stream().map(Contributor::name).distinct().toList());
        Optional.of(names).filter(all -> !all.isEmpty()).ifPresent(all -> add(title, 'c', all));
        book.particulars().alternativeTitles().forEach(other -> field("246", "3 ", 'a', Isbd.closed(other, " /")));
    }

    private void imprint() {
        var by = book.publication();
        by.edition().ifPresent(text -> field("250", "  ", 'a', Isbd.closed(text, " /")));
        var date = by.publishedText().or(() -> by.publishedYear().map(String::valueOf));
        if (by.publisher().isPresent() || date.isPresent()) {
            var field = MARC.newDataField("264", ' ', '1');
            by.publisher().ifPresent(name -> add(field, 'b', Isbd.closed(name, ",")));
            date.ifPresent(text -> add(field, 'c', Isbd.closed(text, ",")));
            record.addVariableField(field);
        }
        var about = book.description();
        about.physicalDescription().ifPresent(text -> field("300", "  ", 'a', text));
        about.series().ifPresent(series -> {
            var field = field("490", "0 ", 'a', Isbd.closed(series, " ;"));
            about.seriesNumber().ifPresent(number -> add(field, 'v', Isbd.closed(number, " ;")));
        });
    }

    private void texts() {
        book.particulars().notes().forEach(note -> field("500", "  ", 'a', note));
        book.description().summary().stream()
                .flatMap(all -> List.of(all.split("\n\n+")).stream())
                .forEach(paragraph -> field("520", "  ", 'a', paragraph));
    }

    private void subjects() {
        for (var subject : book.description().subjects()) {
            var parts = subject.split(" -- ", -1);
            var field = field("650", " 4", 'a', Isbd.closed(parts[0], ","));
            for (var i = 1; i < parts.length; i++) {
                add(field, 'x', Isbd.closed(parts[i], ","));
            }
        }
    }

    private Optional<Contributor> mainEntry() {
        return book.contributors().stream().findFirst().filter(one -> one.role() == ContributorRole.AUTHOR);
    }

    private void people() {
        for (var one : book.contributors()) {
            var isMain = mainEntry().filter(main -> main.equals(one)).isPresent();
            var heading = Heading.of(one);
            var field =
                    field((isMain ? "1" : "7") + heading.kind(), heading.indicator() + " ", 'a', one.sortName() + ",");
            add(field, 'e', Relators.term(one.role()));
            add(field, '4', Relators.code(one.role()));
        }
    }

    /** Whether it names a person or a body: of people, the name as one sorts it is another than as one says it. */
    private record Heading(String kind, String indicator) {
        static Heading of(Contributor one) {
            if (!one.sortName().equals(one.name())) {
                return new Heading("00", "1");
            }
            return one.name().contains(" ") ? new Heading("10", "2") : new Heading("00", "0");
        }
    }

    /** As Koha writes its items; what only staff may know is left out. */
    private void copy(ExportedCopy exported) {
        var copy = exported.copy();
        var field = field("952", "  ", 'a', exported.branch());
        copy.shelfLocation().ifPresent(text -> add(field, 'c', text));
        add(field, 'd', copy.acquiredOn().toString());
        copy.callNumber().ifPresent(text -> add(field, 'o', text));
        add(field, 'p', copy.barcode());
        add(field, 'y', copy.itemType());
    }

    private void control(String tag, String text) {
        record.addVariableField(MARC.newControlField(tag, text));
    }

    private DataField field(String tag, String indicators, char code, String text) {
        var field = MARC.newDataField(tag, indicators.charAt(0), indicators.charAt(1));
        add(field, code, text);
        record.addVariableField(field);
        return field;
    }

    private static void add(DataField field, char code, String text) {
        field.addSubfield(MARC.newSubfield(code, text));
    }
}
