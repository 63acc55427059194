package org.carrel.search.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.carrel.catalogue.Language;
import org.carrel.search.index.Aside;
import org.carrel.search.index.IndexedBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in catalogues made by chance, held against what looking at every book one by one finds. */
class WorkHitsTest {
    private static final Map<Dimension, List<String>> CHOICES = Map.of(
            Dimension.FORMAT, List.of("book", "dvd", "audio"),
            Dimension.LANGUAGE, List.of("en", "de", "xx"),
            Dimension.SUBJECT, List.of("subject 0", "subject 1", "subject 2"),
            Dimension.AUTHOR, List.of("Author 1", "Author 2", "Author 3", "Author 99"),
            Dimension.SERIES, List.of("series 0", "series 1"),
            Dimension.BRANCH, List.of("B1", "B2"),
            Dimension.AVAILABLE, List.of(Dimension.NOW),
            Dimension.AVAILABLE_AT, List.of("B1", "B3"));
    /** Of few matches it does one after the other, of more both at once. */
    private static final int MANY = 10;

    private final Aside aside = new Aside();
    private final WorkHits works =
            new WorkHits(new CellPool(), aside, new CostProperties(Duration.ofSeconds(50)), MANY);

    @AfterEach
    void end() {
        aside.destroy();
    }

    /** A search by chance. */
    private record Asked(Optional<String> word, Wanted wanted) {
        static Asked by(Random random) {
            var chosen = new EnumMap<Dimension, List<String>>(Dimension.class);
            CHOICES.forEach((dimension, values) -> {
                if (random.nextInt(5) == 0) {
                    chosen.put(dimension, values.subList(0, 1 + random.nextInt(values.size())));
                }
            });
            var from = 1_900 + random.nextInt(40);
            return new Asked(
                    random.nextBoolean() ? Optional.of(RandomShelves.WORDS.get(random.nextInt(2))) : Optional.empty(),
                    new Wanted(
                            chosen,
                            random.nextInt(4) == 0
                                    ? Optional.of(new Wanted.YearRange(from, from + 30))
                                    : Optional.empty(),
                            random.nextInt(4) == 0
                                    ? Optional.of((1_700_000_000L + random.nextInt(50)) * 1_000_000)
                                    : Optional.empty(),
                            random.nextInt(4) == 0
                                    ? Optional.of((1_700_000_000L + random.nextInt(50)) * 1_000_000)
                                    : Optional.empty(),
                            List.of(WorkSort.values()).get(random.nextInt(WorkSort.values().length)),
                            Optional.empty(),
                            1 + random.nextInt(9),
                            Optional.of(100)));
        }

        Query query() {
            return word.<Query>map(given -> new ConstantScoreQuery(new TermQuery(new Term("word", given))))
                    .orElse(MatchAllDocsQuery.INSTANCE);
        }

        Asked after(Place place) {
            return new Asked(
                    word,
                    new Wanted(
                            wanted.chosen(),
                            wanted.years(),
                            wanted.addedSince(),
                            wanted.addedUntil(),
                            wanted.sort(),
                            Optional.of(place),
                            wanted.limit(),
                            Optional.empty()));
        }

        /** Whether an edition is asked for, but for one group perhaps; {@code null} stands for the years. */
        boolean matches(IndexedBook edition, Predicate<Dimension> ignored, boolean ignoringYears) {
            return word.map(given -> given.equals(RandomShelves.word(edition))).orElse(true)
                    && wanted.addedSince()
                            .map(since -> SortKeys.instant(edition.book().createdAt()) >= since)
                            .orElse(true)
                    && wanted.addedUntil()
                            .map(until -> SortKeys.instant(edition.book().createdAt()) < until)
                            .orElse(true)
                    && wanted.chosen().entrySet().stream()
                            .allMatch(group -> ignored.test(group.getKey())
                                    || group.getKey().valuesOf(edition).stream().anyMatch(group.getValue()::contains))
                    && (ignoringYears
                            || wanted.years()
                                    .map(range -> year(edition)
                                            .filter(year -> year >= range.from() && year <= range.to())
                                            .isPresent())
                                    .orElse(true));
        }

        boolean matches(IndexedBook edition) {
            return matches(edition, dimension -> false, false);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pages_totals_and_counts_are_those_of_looking_at_every_book(long seed) throws IOException {
        var shelves = new RandomShelves(seed);
        var random = new Random(seed);
        for (var i = 0; i < 50; i++) {
            var asked = Asked.by(random);
            var expected = shelves.works().entrySet().stream()
                    .filter(work -> work.getValue().stream().anyMatch(asked::matches))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var pages = pages(shelves, asked);
            var found = pages.stream().flatMap(page -> page.works().stream()).toList();
            assertThat(found).extracting(FoundWork::workId).as("%s", asked).doesNotHaveDuplicates();
            assertThat(found)
                    .extracting(FoundWork::workId)
                    .as("%s", asked)
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
            assertThat(pages).allSatisfy(page -> assertThat(page.total()).isEqualTo(expected.size()));
            assertOrder(asked, found, expected);
            assertCounts(asked, pages.getFirst().facets().orElseThrow(), shelves);
            assertEditions(asked, shelves);
        }
    }

    private List<FoundWorks> pages(RandomShelves shelves, Asked asked) throws IOException {
        return shelves.read(snapshot -> {
            var pages = new ArrayList<FoundWorks>();
            var next = asked;
            while (true) {
                var page = works.find(next.query(), next.wanted(), snapshot);
                assertThat(page.before())
                        .isEqualTo(pages.stream()
                                .mapToInt(before -> before.works().size())
                                .sum());
                pages.add(page);
                if (!page.more()) {
                    return pages;
                }
                next = asked.after(page.works().getLast().place());
            }
        });
    }

    private static void assertOrder(Asked asked, List<FoundWork> found, Map<UUID, List<IndexedBook>> expected) {
        var order = order(asked.wanted().sort());
        var shown = new ArrayList<IndexedBook>();
        for (var work : found) {
            var editions = expected.getOrDefault(work.workId(), List.of());
            var matching = editions.stream().filter(asked::matches).toList();
            assertThat(work.matching()).isEqualTo(matching.size());
            assertThat(work.matchingFormats()).isEqualTo(formats(matching));
            assertThat(work.formats()).isEqualTo(formats(editions));
            assertThat(work.editions())
                    .containsExactlyInAnyOrderElementsOf(editions.stream()
                            .map(edition -> edition.book().id())
                            .toList());
            var one = matching.stream()
                    .filter(edition -> edition.book().id().equals(work.bookId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(matching)
                    .allSatisfy(edition -> assertThat(order.compare(one, edition))
                            .as("%s", asked)
                            .isLessThanOrEqualTo(0));
            shown.add(one);
        }
        assertThat(shown).as("%s", asked).isSortedAccordingTo(order);
    }

    private static void assertCounts(Asked asked, FacetCounts counts, RandomShelves shelves) {
        for (var dimension : Dimension.ALL) {
            var expected = new TreeMap<String, Integer>();
            asked.wanted().chosenOf(dimension).forEach(value -> expected.put(value, 0));
            for (var editions : shelves.works().values()) {
                editions.stream()
                        .filter(edition -> asked.matches(edition, dimension::equals, false))
                        .flatMap(edition -> dimension.valuesOf(edition).stream())
                        .distinct()
                        .forEach(value -> expected.merge(value, 1, Integer::sum));
            }
            assertThat(counts.of(dimension).stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count)))
                    .as("%s of %s", dimension, asked)
                    .isEqualTo(expected);
        }
        var years = shelves.works().values().stream()
                .map(editions -> editions.stream()
                        .filter(edition -> asked.matches(edition, dimension -> false, true))
                        .flatMap(edition -> year(edition).stream())
                        .toList())
                .filter(some -> !some.isEmpty())
                .toList();
        assertThat(counts.years()).as("%s", asked).isEqualTo(histogram(years));
    }

    private void assertEditions(Asked asked, RandomShelves shelves) throws IOException {
        var found = new ArrayList<UUID>();
        shelves.<Boolean>read(snapshot -> {
            works.eachEdition(asked.query(), asked.wanted(), snapshot, found::addAll);
            return true;
        });
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(shelves.works().values().stream()
                        .flatMap(List::stream)
                        .filter(asked::matches)
                        .map(edition -> edition.book().id())
                        .toList());
    }

    private static Optional<YearHistogram> histogram(List<List<Integer>> years) {
        var all = years.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var min = all.stream().mapToInt(year -> year).min().orElseThrow();
        var max = all.stream().mapToInt(year -> year).max().orElseThrow();
        var step = max - min <= 40 ? 1 : 10;
        var bars = new TreeMap<Integer, Integer>();
        years.forEach(some -> new HashSet<>(some.stream()
                        .map(year -> Math.floorDiv(year, step) * step)
                        .toList())
                .forEach(from -> bars.merge(from, 1, Integer::sum)));
        return Optional.of(new YearHistogram(
                min,
                max,
                step,
                bars.entrySet().stream()
                        .map(bar -> new YearHistogram.Bar(bar.getKey(), bar.getValue()))
                        .toList()));
    }

    private static List<String> formats(List<IndexedBook> editions) {
        return editions.stream()
                .flatMap(edition -> Dimension.FORMAT.valuesOf(edition).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Comparator<IndexedBook> order(WorkSort sort) {
        return switch (sort) {
            case RELEVANCE -> (_, _) -> 0;
            case TITLE -> Comparator.comparing(WorkHitsTest::title);
            case TITLE_DOWN -> Comparator.comparing(WorkHitsTest::title).reversed();
            case YEAR -> Comparator.comparingInt(edition -> year(edition).orElse(9_999));
            case YEAR_DOWN -> Comparator.comparingInt(edition -> -year(edition).orElse(-9_999));
            case ADDED -> Comparator.comparing(edition -> edition.book().createdAt());
            case ADDED_DOWN ->
                Comparator.<IndexedBook, java.time.Instant>comparing(
                                edition -> edition.book().createdAt())
                        .reversed();
            case POPULARITY -> Comparator.comparingDouble(edition -> -edition.popularity());
            case AUTHOR ->
                Comparator.comparing(edition -> edition.book().contributors().stream()
                        .findFirst()
                        .map(first -> first.sortName())
                        .orElse("~"));
        };
    }

    private static BytesRef title(IndexedBook edition) {
        var description = edition.book().description();
        return SortKeys.title(description.title(), description.language().map(Language::code));
    }

    private static Optional<Integer> year(IndexedBook edition) {
        return edition.book().publication().publishedYear();
    }
}
