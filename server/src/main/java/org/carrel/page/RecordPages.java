package org.carrel.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.Language;
import org.carrel.catalogue.Work;
import org.carrel.catalogue.Works;
import org.carrel.holding.Branch;
import org.carrel.holding.Branches;
import org.carrel.holding.Copies;
import org.carrel.holding.Copy;
import org.carrel.holding.CopyStatus;
import org.carrel.holding.Stock;
import org.carrel.holding.Stocks;
import org.carrel.platform.http.Page;
import org.springframework.stereotype.Component;

/** Pages about a work, with one of its editions. */
@Component
class RecordPages {
    private static final int COPIES = 100;
    /** Of a summary: about six lines. The web app folds longer ones, too. */
    private static final int LONG = 480;

    private final Works works;
    private final Books books;
    private final Copies copies;
    private final Stocks stocks;
    private final Branches branches;

    RecordPages(Works works, Books books, Copies copies, Stocks stocks, Branches branches) {
        this.works = works;
        this.books = books;
        this.copies = copies;
        this.stocks = stocks;
        this.branches = branches;
    }

    /** What a page is made of. */
    private record Facts(Work work, Book shown, Stock stock, Page<Copy> copies, List<Branch> branches) {}

    /** Of a work that was joined to another, that one. */
    Optional<Work> work(UUID id) {
        return works.find(id);
    }

    /**
     * Empty where it was deleted at this moment.
     *
     * @param edition the one to be shown, where the work has it; else the first
     */
    Optional<PageView> page(Work work, Optional<UUID> edition, Visit visit) {
        var shown = work.editions().stream()
                .map(Work.Edition::id)
                .filter(id -> edition.filter(id::equals).isPresent())
                .findFirst()
                .orElseGet(() -> work.editions().getFirst().id());
        return books.find(shown)
                .flatMap(book -> page(work, book, visit))
                .map(page -> page.drawnBy("src/public/record/work.tsx"));
    }

    /** About an edition. */
    Optional<PageView> page(UUID bookId, Visit visit) {
        return books.find(bookId)
                .flatMap(book -> works.find(book.workId()).flatMap(work -> page(work, book, visit)))
                .map(page -> page.drawnBy("src/public/record/book.tsx"));
    }

    private Optional<PageView> page(Work work, Book shown, Visit visit) {
        return stocks.of(shown.id()).map(stock -> {
            var facts = new Facts(work, shown, stock, copies.ofBook(shown.id(), COPIES), branches.all());
            var head = Head.of(shown.title() + by(shown))
                    .described(shown.description().summary().orElseGet(() -> described(shown, visit.texts())))
                    .at(visit.base() + "/works/" + work.id())
                    .showing("book", shown.cover().map(cover -> visit.base() + cover.large()))
                    .about(LinkedThings.book(work, shown, visit), LinkedThings.way(shown, visit));
            return PageView.of("record", head, content(facts, visit.texts()), boot(facts, visit.texts()));
        });
    }

    private static String by(Book book) {
        var authors =
                Person.authors(book.contributors()).stream().map(Person::name).collect(Collectors.joining(", "));
        return authors.isEmpty() ? "" : " · " + authors;
    }

    private static String described(Book book, Texts texts) {
        return Card.joined(Stream.of(
                Optional.of(book.title() + by(book)),
                Optional.of(Card.facts(book, texts)),
                Optional.of(Card.format(book, texts))));
    }

    private static Boot boot(Facts facts, Texts texts) {
        var book = "/v1/books/" + facts.shown().id();
        return new Boot()
                .with("/v1/works/" + facts.work().id(), facts.work())
                .with(book, facts.shown())
                .with(book + "/copies?limit=" + COPIES, facts.copies())
                .with(book + "/stock", facts.stock())
                .with("/v1/branches", Page.whole(facts.branches()))
                .naming(
                        facts.work().editions().stream()
                                .flatMap(edition -> edition.language().stream())
                                .map(Language::code),
                        texts);
    }

    private static RecordContent content(Facts facts, Texts texts) {
        var shown = facts.shown();
        var stock = facts.stock();
        var summary = shown.description().summary();
        var here = "/works/" + facts.work().id();
        return new RecordContent(
                Cover.of(shown, Cover.Shape.RECORD, 0),
                shown.title(),
                shown.description().subtitle(),
                Person.all(shown.contributors(), texts),
                Card.facts(shown, texts),
                Card.format(shown, texts),
                series(shown),
                summary,
                summary.filter(text -> text.length() > LONG).isPresent(),
                ShelfState.of(stock.available(), stock.total(), texts),
                Optional.of(stock.referenceOnly())
                        .filter(count -> count > 0)
                        .map(count -> texts.say("record.reference", Map.of("count", count))),
                stock.total() > stock.referenceOnly(),
                "/signin?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8),
                editions(facts, texts),
                texts.say("editions.title", Map.of("count", facts.work().total())),
                exemplars(facts, texts),
                left(facts.copies(), texts),
                subjects(shown),
                Details.of(shown, texts));
    }

    private static Optional<String> left(Page<Copy> copies, Texts texts) {
        return copies.next()
                .map(next ->
                        texts.say("copies.first", Map.of("count", copies.items().size(), "total", copies.total())));
    }

    private static Optional<RecordContent.Series> series(Book book) {
        var description = book.description();
        return description
                .series()
                .map(name -> new RecordContent.Series(
                        SearchAddress.NONE.toggled("series", name).href(), name, description.seriesNumber()));
    }

    private static List<RecordContent.Edition> editions(Facts facts, Texts texts) {
        var editions = facts.work().editions();
        if (editions.size() < 2) {
            return List.of();
        }
        return editions.stream()
                .map(one -> new RecordContent.Edition(
                        "/works/" + facts.work().id() + "?edition=" + one.id(),
                        one.title(),
                        facts(one, texts),
                        texts.named("format", one.format()),
                        one.id().equals(facts.shown().id())))
                .toList();
    }

    private static String facts(Work.Edition edition, Texts texts) {
        return Card.joined(Stream.of(
                edition.publishedYear().map(texts::year),
                edition.edition(),
                edition.language().map(Language::code).map(texts::languageName),
                edition.publisher()));
    }

    /** Branch by branch, and in each what is there first. */
    private static List<RecordContent.Exemplar> exemplars(Facts facts, Texts texts) {
        var names = facts.branches().stream().collect(Collectors.toMap(Branch::id, Branch::name));
        return facts.copies().items().stream()
                .filter(copy -> copy.status() != CopyStatus.WITHDRAWN)
                .sorted(Comparator.comparing((Copy copy) -> names.getOrDefault(copy.branchId(), ""), texts.order())
                        .thenComparing(copy -> copy.status() != CopyStatus.AVAILABLE)
                        .thenComparing(copy -> copy.callNumber().orElse(""), texts.order()))
                .map(copy -> new RecordContent.Exemplar(
                        names.getOrDefault(copy.branchId(), "–"),
                        copy.shelfLocation(),
                        copy.callNumber(),
                        ShelfState.of(copy.status(), texts)))
                .toList();
    }

    private static List<Choice> subjects(Book book) {
        return book.description().subjects().stream()
                .map(subject -> new Choice(
                        SearchAddress.NONE.toggled("subject", subject).href(), subject, "", false))
                .toList();
    }
}
