package org.carrel.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.carrel.holding.OnShelf;
import org.carrel.holding.Stock;
import org.carrel.holding.Stocks;
import org.carrel.platform.http.Page;
import org.springframework.stereotype.Component;

/** PageSender about a work, with one of its editions. */
@Component
class RecordPages {
    private static final int COPIES = 100;
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

    /** Empty where it was deleted at this moment. */
    Optional<PageView> page(Work work, Visit visit) {
        return books.find(work.editions().getFirst().id()).flatMap(shown -> page(work, shown, visit));
    }

    /** About an edition. */
    Optional<PageView> page(UUID bookId, Visit visit) {
        return books.find(bookId).flatMap(book -> works.find(book.workId()).flatMap(work -> page(work, book, visit)));
    }

    private Optional<PageView> page(Work work, Book shown, Visit visit) {
        return stocks.of(shown.id()).map(stock -> {
            var facts = new Facts(work, shown, stock, copies.ofBook(shown.id(), COPIES), branches.all());
            var head = Head.of(shown.title() + by(shown))
                    .described(shown.description().summary().orElseGet(() -> Card.facts(shown, visit.texts())))
                    .at(visit.base() + "/works/" + work.id())
                    .showing("book", shown.cover().map(cover -> visit.base() + cover.large()))
                    .about(LinkedThings.book(work, shown, visit), LinkedThings.way(shown, visit));
            return PageView.of("record", head, content(facts, visit.texts()), boot(facts));
        });
    }

    private static String by(Book book) {
        var authors = Person.of(book.contributors()).stream().map(Person::name).collect(Collectors.joining(", "));
        return authors.isEmpty() ? "" : " · " + authors;
    }

    private static Boot boot(Facts facts) {
        var book = "/v1/books/" + facts.shown().id();
        return new Boot()
                .with("/v1/works/" + facts.work().id(), facts.work())
                .with(book, facts.shown())
                .with(book + "/copies?limit=" + COPIES, facts.copies())
                .with(book + "/stock", facts.stock())
                .with("/v1/branches", Page.whole(facts.branches()));
    }

    private RecordContent content(Facts facts, Texts texts) {
        var shown = facts.shown();
        var left = facts.copies().total() - facts.copies().items().size();
        return new RecordContent(
                Cover.of(shown, Cover.Shape.RECORD, 0),
                shown.title(),
                shown.description().subtitle(),
                Person.of(shown.contributors()),
                Card.facts(shown, texts),
                shown.description().summary(),
                ShelfState.of(facts.stock().available(), facts.stock().total(), texts),
                editions(facts, texts),
                exemplars(facts, texts),
                left > 0 ? Optional.of(texts.say("page.left", Map.of("count", left))) : Optional.empty(),
                Details.of(shown, texts),
                subjects(shown));
    }

    private List<RecordContent.Edition> editions(Facts facts, Texts texts) {
        var editions = facts.work().editions();
        if (editions.size() < 2) {
            return List.of();
        }
        var shelves = stocks.onShelves(editions.stream().map(Work.Edition::id).toList());
        return editions.stream()
                .map(one -> new RecordContent.Edition(
                        "/books/" + one.id(),
                        one.title(),
                        facts(one, texts),
                        texts.named("format", one.format()),
                        state(shelves.getOrDefault(one.id(), List.of()), texts),
                        one.id().equals(facts.shown().id())))
                .toList();
    }

    private static ShelfState state(List<OnShelf> shelves, Texts texts) {
        return ShelfState.of(
                shelves.stream().mapToInt(OnShelf::available).sum(),
                shelves.stream().mapToInt(OnShelf::copies).sum(),
                texts);
    }

    private static String facts(Work.Edition edition, Texts texts) {
        return Stream.of(
                        edition.publishedYear().map(String::valueOf),
                        edition.edition(),
                        edition.publisher(),
                        edition.language().map(Language::code).map(texts::languageName))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static List<RecordContent.Exemplar> exemplars(Facts facts, Texts texts) {
        var names = facts.branches().stream().collect(Collectors.toMap(Branch::id, Branch::name));
        return facts.copies().items().stream()
                .filter(copy -> copy.status() != CopyStatus.WITHDRAWN)
                .map(copy -> new RecordContent.Exemplar(
                        names.getOrDefault(copy.branchId(), ""),
                        copy.shelfLocation().orElse(""),
                        copy.callNumber().orElse(""),
                        status(copy.status(), texts)))
                .toList();
    }

    private static ShelfState status(CopyStatus status, Texts texts) {
        var tone = status == CopyStatus.AVAILABLE ? "ok" : "muted";
        return new ShelfState(tone, texts.say("page.status." + status.name().toLowerCase(Locale.ROOT)));
    }

    private static List<Choice> subjects(Book book) {
        var none = new SearchAddress(new TreeMap<>());
        return book.description().subjects().stream()
                .map(subject -> new Choice(none.toggled("subject", subject).href(), subject, "", false))
                .toList();
    }
}
