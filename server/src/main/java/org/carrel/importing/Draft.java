package org.carrel.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carrel.catalogue.Audience;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Description;
import org.carrel.catalogue.Identifiers;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Issn;
import org.carrel.catalogue.Language;
import org.carrel.catalogue.NewBook;
import org.carrel.catalogue.Particulars;
import org.carrel.catalogue.Publication;
import org.carrel.catalogue.author.NewAuthor;

/**
 * A book while a source tells it, cleaned as it comes: what is too long is cut, what makes no sense is left out and
 * noted, so that one odd field does not keep a book away.
 */
public final class Draft {
    private static final Pattern DAY = Pattern.compile("\\d{4}-.*");
    private static final int MOST_CONTRIBUTORS = 50;
    private static final int MOST_SUBJECTS = 50;
    private static final int MOST_TITLES = 20;
    private static final int MOST_NOTES = 100;
    private static final int MOST_LINKS = 20;
    private static final int MOST_ISBNS = 50;

    private final Clock clock;
    private final Set<Credit> contributors = new LinkedHashSet<>();
    private final Set<String> subjects = new LinkedHashSet<>();
    private final List<String> alternativeTitles = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<Isbn> otherIsbns = new LinkedHashSet<>();
    private final List<String> unreadIsbns = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<String> externalId = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> subtitle = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<Integer> publishedYear = Optional.empty();
    private Optional<String> publishedText = Optional.empty();
    private Optional<String> edition = Optional.empty();
    private Optional<Language> language = Optional.empty();
    private Optional<String> physicalDescription = Optional.empty();
    private Optional<String> series = Optional.empty();
    private Optional<String> seriesNumber = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<BookFormat> format = Optional.empty();
    private Optional<Audience> audience = Optional.empty();
    private Optional<Isbn> isbn = Optional.empty();
    private Optional<Issn> issn = Optional.empty();
    private Optional<String> lccn = Optional.empty();
    private Optional<String> oclc = Optional.empty();
    private Optional<String> controlNumber = Optional.empty();
    private Optional<String> coverUrl = Optional.empty();

    /** @param clock tells which years are still to come */
    public Draft(Clock clock) {
        this.clock = clock;
    }

    public Draft externalId(String raw) {
        externalId = CleanText.line(raw, 100);
        return this;
    }

    public Draft title(String raw) {
        title = CleanText.line(raw, 500);
        return this;
    }

    /** A title that may name its series behind it: {@code Mort (Discworld, #4)}. */
    public Draft titleWithSeries(String raw) {
        var read = SeriesInTitle.read(raw);
        title(read.title());
        if (series.isEmpty()) {
            read.series().ifPresent(this::series);
            read.number().ifPresent(this::seriesNumber);
        }
        return this;
    }

    public Draft subtitle(String raw) {
        subtitle = CleanText.line(raw, 500);
        return this;
    }

    /** @param role in English; what is no role that we know becomes {@code contributor} */
    public Draft contributor(String raw, String role) {
        var known = Readings.constant(role, ContributorRole.class).orElse(ContributorRole.CONTRIBUTOR);
        CleanText.line(raw, 200)
                .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
                .filter(name -> contributors.size() < MOST_CONTRIBUTORS)
                .ifPresent(name -> contributors.add(Credit.named(name, known)));
        return this;
    }

    /** Somebody of whom the source knows more than the name. */
    public Draft contributor(NewAuthor author, ContributorRole role) {
        if (contributors.size() < MOST_CONTRIBUTORS) {
            contributors.add(Credit.of(author, role));
        }
        return this;
    }

    public Draft publisher(String raw) {
        publisher = CleanText.line(raw, 200);
        return this;
    }

    /** A year, a month or a day, in digits. */
    public Draft published(String raw) {
        publishedYear = Readings.year(raw, clock);
        publishedText =
                CleanText.line(raw, 100).filter(text -> DAY.matcher(text).matches());
        return noteUnless(publishedYear.isPresent(), "year", raw);
    }

    /** The date as it is printed, where that says more than the year: {@code [ca. 1890]}. */
    public Draft publishedText(String raw) {
        publishedText = CleanText.line(raw, 100);
        return this;
    }

    public Draft edition(String raw) {
        edition = CleanText.line(raw, 200);
        return this;
    }

    public Draft language(String raw) {
        language = Readings.tried(raw, Language::parse);
        return noteUnless(
                language.isPresent() || raw.strip().toLowerCase(Locale.ROOT).startsWith("un"), "language", raw);
    }

    public Draft physicalDescription(String raw) {
        physicalDescription = CleanText.line(raw, 200);
        return this;
    }

    public Draft series(String raw) {
        series = CleanText.line(raw, 300);
        return this;
    }

    public Draft seriesNumber(String raw) {
        seriesNumber = CleanText.line(raw, 50);
        return this;
    }

    public Draft subject(String raw) {
        CleanText.line(raw, 100).filter(s -> subjects.size() < MOST_SUBJECTS).ifPresent(subjects::add);
        return this;
    }

    /** Plain text or HTML. */
    public Draft summary(String raw) {
        summary = CleanText.paragraphs(raw, 10_000);
        return this;
    }

    public Draft format(String raw) {
        format = Readings.constant(raw, BookFormat.class);
        return noteUnless(format.isPresent(), "format", raw);
    }

    public Draft audience(String raw) {
        audience = Readings.constant(raw, Audience.class);
        return noteUnless(audience.isPresent(), "audience", raw);
    }

    /** May be told more than once: the first that can be read counts, the others are kept beside it. */
    public Draft isbn(String raw) {
        if (!raw.isBlank() && !Readings.isRounded(raw)) {
            var read = Isbn.tryRepair(withoutZero(raw.strip()));
            read.ifPresentOrElse(this::isbn, () -> unreadIsbns.add(CleanText.cut(raw.strip(), 40)));
        }
        return this;
    }

    /** A spreadsheet takes it for a number. */
    private static String withoutZero(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void isbn(Isbn read) {
        if (isbn.isEmpty()) {
            isbn = Optional.of(read);
        } else if (!isbn.get().equals(read) && otherIsbns.size() < MOST_ISBNS) {
            otherIsbns.add(read);
        }
    }

    public Draft issn(String raw) {
        issn = Readings.tried(raw, Issn::parse);
        return noteUnless(issn.isPresent(), "ISSN", raw);
    }

    public Draft lccn(String raw) {
        lccn = CleanText.line(raw, 50);
        return this;
    }

    public Draft oclc(String raw) {
        oclc = CleanText.line(raw, 50);
        return this;
    }

    /** What its source's own catalogue calls it (MARC 001). */
    public Draft controlNumber(String raw) {
        controlNumber = CleanText.line(raw, 100);
        return this;
    }

    public Draft alternativeTitle(String raw) {
        CleanText.line(raw, 500)
                .filter(text -> alternativeTitles.size() < MOST_TITLES && !alternativeTitles.contains(text))
                .ifPresent(alternativeTitles::add);
        return this;
    }

    public Draft note(String raw) {
        CleanText.line(raw, 2_000).filter(text -> notes.size() < MOST_NOTES).ifPresent(notes::add);
        return this;
    }

    /** An address that is none is passed over. */
    public Draft link(String raw) {
        CoverAddress.link(raw).filter(text -> links.size() < MOST_LINKS).ifPresent(links::add);
        return this;
    }

    public Draft cover(String raw) {
        coverUrl = CoverAddress.read(raw);
        return this;
    }

    /** Something was odd about the source itself. */
    public Draft warning(String text) {
        CleanText.line(text, 300).ifPresent(warnings::add);
        return this;
    }

    /** Empty without a title: nobody could find it. */
    public Optional<ExternalBook> done() {
        return title.map(known -> new ExternalBook(externalId, book(known), warnings()));
    }

    private NewBook book(String known) {
        return new NewBook(
                new Description(
                        known,
                        subtitle,
                        language,
                        physicalDescription,
                        series,
                        seriesNumber,
                        List.copyOf(subjects),
                        summary,
                        format.orElse(BookFormat.BOOK),
                        audience,
                        coverUrl),
                List.copyOf(contributors),
                new Publication(publisher, publishedYear, publishedText, edition),
                new Identifiers(isbn, List.copyOf(otherIsbns), issn, lccn, oclc, controlNumber),
                new Particulars(alternativeTitles, notes, List.copyOf(links)),
                externalId);
    }

    private List<String> warnings() {
        if (isbn.isEmpty() && !unreadIsbns.isEmpty()) {
            warnings.add("ISBN left out, it is spoilt: " + String.join(", ", unreadIsbns));
        }
        return List.copyOf(warnings);
    }

    private Draft noteUnless(boolean read, String what, String raw) {
        if (!read && !raw.isBlank()) {
            warnings.add(CleanText.cut(what + " left out, it makes no sense: " + raw.strip(), 200));
        }
        return this;
    }
}
