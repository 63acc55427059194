package org.carrel.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.InvalidValue;

/** Gathers a {@link NewBook} fact by fact, as imports learn them. What is absent may be given as absent. */
public final class BookDraft {
    private final String title;
    private final List<Credit> credits = new ArrayList<>();
    private List<String> subjects = List.of();
    private List<Isbn> otherIsbns = List.of();
    private Particulars particulars = Particulars.NONE;
    private BookFormat format = BookFormat.BOOK;
    private Optional<String> coverUrl = Optional.empty();
    private Optional<String> subtitle = Optional.empty();
    private Optional<Language> language = Optional.empty();
    private Optional<String> physicalDescription = Optional.empty();
    private Optional<String> series = Optional.empty();
    private Optional<String> seriesNumber = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<Audience> audience = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<Integer> publishedYear = Optional.empty();
    private Optional<String> publishedText = Optional.empty();
    private Optional<String> edition = Optional.empty();
    private Optional<Isbn> isbn = Optional.empty();
    private Optional<Issn> issn = Optional.empty();
    private Optional<String> lccn = Optional.empty();
    private Optional<String> oclc = Optional.empty();
    private Optional<String> controlNumber = Optional.empty();
    private Optional<String> sourceId = Optional.empty();

    BookDraft(String title) {
        this.title = title;
    }

    /** Adds somebody as author. */
    public BookDraft by(String name) {
        return with(Credit.named(name, ContributorRole.AUTHOR));
    }

    public BookDraft with(Credit credit) {
        credits.add(credit);
        return this;
    }

    public BookDraft subjects(List<String> subjects) {
        this.subjects = subjects;
        return this;
    }

    public BookDraft format(BookFormat format) {
        this.format = format;
        return this;
    }

    /** @throws InvalidValue when it is no http or https address */
    public BookDraft coverUrl(Optional<String> url) {
        this.coverUrl = url.map(CoverUrl::parse);
        return this;
    }

    public BookDraft subtitle(Optional<String> subtitle) {
        this.subtitle = subtitle;
        return this;
    }

    public BookDraft language(Optional<Language> language) {
        this.language = language;
        return this;
    }

    public BookDraft physicalDescription(Optional<String> physicalDescription) {
        this.physicalDescription = physicalDescription;
        return this;
    }

    public BookDraft series(Optional<String> series) {
        this.series = series;
        return this;
    }

    public BookDraft seriesNumber(Optional<String> seriesNumber) {
        this.seriesNumber = seriesNumber;
        return this;
    }

    public BookDraft summary(Optional<String> summary) {
        this.summary = summary;
        return this;
    }

    public BookDraft audience(Optional<Audience> audience) {
        this.audience = audience;
        return this;
    }

    public BookDraft publisher(Optional<String> publisher) {
        this.publisher = publisher;
        return this;
    }

    public BookDraft publishedYear(Optional<Integer> publishedYear) {
        this.publishedYear = publishedYear;
        return this;
    }

    public BookDraft publishedText(Optional<String> publishedText) {
        this.publishedText = publishedText;
        return this;
    }

    public BookDraft edition(Optional<String> edition) {
        this.edition = edition;
        return this;
    }

    public BookDraft isbn(Optional<Isbn> isbn) {
        this.isbn = isbn;
        return this;
    }

    public BookDraft issn(Optional<Issn> issn) {
        this.issn = issn;
        return this;
    }

    public BookDraft lccn(Optional<String> lccn) {
        this.lccn = lccn;
        return this;
    }

    public BookDraft oclc(Optional<String> oclc) {
        this.oclc = oclc;
        return this;
    }

    public BookDraft controlNumber(Optional<String> controlNumber) {
        this.controlNumber = controlNumber;
        return this;
    }

    public BookDraft sourceId(Optional<String> sourceId) {
        this.sourceId = sourceId;
        return this;
    }

    public BookDraft otherIsbns(List<Isbn> otherIsbns) {
        this.otherIsbns = otherIsbns;
        return this;
    }

    public BookDraft particulars(Particulars particulars) {
        this.particulars = particulars;
        return this;
    }

    /** @throws InvalidValue when the title is blank or the year is out of range */
    public NewBook done() {
        return new NewBook(
                new Description(
                        title,
                        subtitle,
                        language,
                        physicalDescription,
                        series,
                        seriesNumber,
                        subjects,
                        summary,
                        format,
                        audience,
                        coverUrl),
                credits,
                new Publication(publisher, publishedYear, publishedText, edition),
                new Identifiers(isbn, otherIsbns, issn, lccn, oclc, controlNumber),
                particulars,
                sourceId);
    }
}
