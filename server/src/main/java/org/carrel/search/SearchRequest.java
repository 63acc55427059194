package org.carrel.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.Language;
import org.carrel.platform.http.Fields;
import org.carrel.search.text.SearchWords;
import org.carrel.search.works.Dimension;
import org.carrel.search.works.Place;
import org.carrel.search.works.Wanted;
import org.carrel.search.works.WorkSort;

/**
 * What is searched for, and how it is to be shown. Of a filter that is given several times any value will do; all filters
 * must hold.
 *
 * @param q the words; empty for everything there is
 * @param author names, as facets show them
 * @param branch codes of branches that have copies
 * @param availableAt codes of branches on whose shelves a copy stands
 * @param addedSince in the catalogue since that instant or later
 * @param addedUntil in the catalogue before that instant
 * @param cursor the place behind which the page begins
 * @param facets whether it is counted what could be chosen
 * @param facetLimit how many values of each facet are listed
 */
public record SearchRequest(
        Optional<String> q,
        List<BookFormat> format,
        List<Language> language,
        List<String> subject,
        List<String> author,
        List<String> series,
        List<String> branch,
        Optional<Available> available,
        List<String> availableAt,
        Optional<Integer> yearFrom,
        Optional<Integer> yearTo,
        Optional<Instant> addedSince,
        Optional<Instant> addedUntil,
        WorkSort sort,
        int limit,
        Optional<Place> cursor,
        boolean facets,
        int facetLimit) {
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_QUERY = 2_000;

    public SearchRequest {
        format = List.copyOf(format);
        language = List.copyOf(language);
        subject = List.copyOf(subject);
        author = List.copyOf(author);
        series = List.copyOf(series);
        branch = List.copyOf(branch);
        availableAt = List.copyOf(availableAt);
    }

    /** When a copy must be there. */
    public enum Available {
        @JsonProperty("now")
        NOW
    }

    private record Shown(WorkSort sort, int limit, Optional<Place> cursor, boolean facets, int facetLimit) {
        static Supplier<Shown> read(Fields in) {
            var sort = in.text("sort", 100).as(Values::sort).or(WorkSort.RELEVANCE);
            var limit = in.whole("limit", 1, 100).or(20);
            var cursor = in.text("cursor", 2_000)
                    .as(text -> Cursors.read(text, sort.get()))
                    .optional();
            var facets = in.flag("facets").or(true);
            var facetLimit = in.whole("facetLimit", 1, 100).or(10);
            return () -> new Shown(sort.get(), limit.get(), cursor.get(), facets.get(), facetLimit.get());
        }
    }

    /** As parameters of a query, or as an object in which filters are lists. */
    public static SearchRequest read(Fields in) {
        var q = in.text("q", LONGEST_QUERY).optional();
        var format = in.texts("format", MOST_VALUES, 100).as(Values::formats).or(List.of());
        var language =
                in.texts("language", MOST_VALUES, 35).as(Values::languages).or(List.of());
        var subject = in.texts("subject", MOST_VALUES, 200).or(List.of());
        var author = in.texts("author", MOST_VALUES, 300).or(List.of());
        var series = in.texts("series", MOST_VALUES, 500).or(List.of());
        var branch = in.texts("branch", MOST_VALUES, 100).or(List.of());
        var available = in.oneOf("available", Available.class).optional();
        var availableAt = in.texts("availableAt", MOST_VALUES, 100).or(List.of());
        var yearFrom = in.whole("yearFrom", -3_000, 2_100).optional();
        var yearTo = in.whole("yearTo", -3_000, 2_100).optional();
        var addedSince = in.instant("addedSince").optional();
        var addedUntil = in.instant("addedUntil").optional();
        var shown = Shown.read(in);
        in.done();
        return new SearchRequest(
                q.get(),
                format.get(),
                language.get(),
                subject.get(),
                author.get(),
                series.get(),
                branch.get(),
                available.get(),
                availableAt.get(),
                yearFrom.get(),
                yearTo.get(),
                addedSince.get(),
                addedUntil.get(),
                shown.get().sort(),
                shown.get().limit(),
                shown.get().cursor(),
                shown.get().facets(),
                shown.get().facetLimit());
    }

    private SearchRequest(
            SearchRequest other, Optional<Instant> addedSince, Optional<Instant> addedUntil, Shown shown) {
        this(
                other.q,
                other.format,
                other.language,
                other.subject,
                other.author,
                other.series,
                other.branch,
                other.available,
                other.availableAt,
                other.yearFrom,
                other.yearTo,
                addedSince,
                addedUntil,
                shown.sort,
                shown.limit,
                shown.cursor,
                shown.facets,
                shown.facetLimit);
    }

    /** All that there is. */
    public static SearchRequest everything() {
        return new SearchRequest(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                WorkSort.RELEVANCE,
                20,
                Optional.empty(),
                false,
                10);
    }

    /** The same, the newest first, without facets. */
    public SearchRequest newest(Optional<Instant> since, int most) {
        var from =
                since.isPresent() && addedSince.isPresent() && addedSince.get().isAfter(since.get())
                        ? addedSince
                        : since.or(() -> addedSince);
        return new SearchRequest(
                this, from, addedUntil, new Shown(WorkSort.ADDED_DOWN, most, cursor, false, facetLimit));
    }

    /** The same, without facets. */
    SearchRequest withoutFacets() {
        return new SearchRequest(this, addedSince, addedUntil, new Shown(sort, limit, cursor, false, facetLimit));
    }

    /** What of it came into the catalogue in this time, from the newest; the end does not belong to it. */
    SearchRequest added(Instant since, Instant until, int most) {
        return new SearchRequest(
                this,
                Optional.of(since),
                Optional.of(until),
                new Shown(WorkSort.ADDED_DOWN, most, Optional.empty(), false, facetLimit));
    }

    /** The same filters with other words; only how many there are is of interest. */
    SearchRequest asking(String words) {
        return new SearchRequest(
                Optional.of(words),
                format,
                language,
                subject,
                author,
                series,
                branch,
                available,
                availableAt,
                yearFrom,
                yearTo,
                addedSince,
                addedUntil,
                sort,
                1,
                Optional.empty(),
                false,
                facetLimit);
    }

    SearchWords words() {
        return SearchWords.read(q.orElse(""));
    }

    Wanted wanted() {
        var chosen = new EnumMap<Dimension, List<String>>(Dimension.class);
        chosen.put(Dimension.FORMAT, format.stream().map(Values::text).toList());
        chosen.put(Dimension.LANGUAGE, language.stream().map(Language::code).toList());
        chosen.put(Dimension.SUBJECT, subject);
        chosen.put(Dimension.AUTHOR, author);
        chosen.put(Dimension.SERIES, series);
        chosen.put(Dimension.BRANCH, branch);
        chosen.put(
                Dimension.AVAILABLE,
                available.map(now -> List.of(Dimension.NOW)).orElse(List.of()));
        chosen.put(Dimension.AVAILABLE_AT, availableAt);
        var years = yearFrom.isPresent() || yearTo.isPresent()
                ? Optional.of(
                        new Wanted.YearRange(yearFrom.orElse(Integer.MIN_VALUE), yearTo.orElse(Integer.MAX_VALUE)))
                : Optional.<Wanted.YearRange>empty();
        return new Wanted(
                chosen,
                years,
                addedSince.map(WorkSort::instant),
                addedUntil.map(WorkSort::instant),
                sort,
                cursor,
                limit,
                facets ? Optional.of(facetLimit) : Optional.empty());
    }
}
