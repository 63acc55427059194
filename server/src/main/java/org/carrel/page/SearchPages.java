package org.carrel.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrel.holding.Branches;
import org.carrel.platform.http.Page;
import org.carrel.search.SearchAnswer;
import org.carrel.search.SearchDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** PageSender of results. */
@Component
class SearchPages {
    private static final int PAINTED = 10;
    private static final List<String> YEARS = List.of("yearFrom", "yearTo");
    private static final List<String> SORTS = List.of("relevance", "-added", "-year", "title", "author", "popularity");
    private final SearchDesk desk;
    private final Branches branches;

    SearchPages(SearchDesk desk, Branches branches) {
        this.desk = desk;
        this.branches = branches;
    }

    /** @throws org.carrel.platform.http.InvalidInput where the address makes no sense */
    PageView page(SearchAddress address, Visit visit) {
        var answer = desk.answer(address.request(), Optional.empty());
        var all = branches.all();
        var facets = new FacetLinks(address, visit.texts(), all);
        var content = content(address, answer, facets, visit.texts());
        var boot = new Boot().with(address.api(), answer).with("/v1/branches", Page.whole(all));
        return new PageView(
                "search",
                head(address, content.heading(), visit),
                content,
                boot,
                address.words().orElse(""),
                HttpStatus.OK);
    }

    private static Head head(SearchAddress address, String heading, Visit visit) {
        var plain = address.plain();
        return Head.of(heading)
                .at(visit.base() + plain.href())
                .followedAt(
                        visit.base() + "/v1/search.atom" + (plain.parameters().isEmpty() ? "" : "?" + plain.query()))
                // Of filters there are more combinations than books.
                .hidden(address.isFiltered()
                        || address.first("cursor").isPresent()
                        || address.first("sort").isPresent());
    }

    private static SearchContent content(SearchAddress address, SearchAnswer answer, FacetLinks facets, Texts texts) {
        var hits = answer.items();
        var cards = IntStream.range(0, hits.size())
                .mapToObj(i -> Card.of(hits.get(i), texts, i))
                .toList();
        var split = Math.min(PAINTED, cards.size());
        return new SearchContent(
                heading(address, answer.total(), texts),
                cards.subList(0, split),
                cards.subList(split, cards.size()),
                answer.didYouMean()
                        .map(meant -> new Choice(
                                address.plain().with("q", List.of(meant.q())).href(),
                                meant.q(),
                                texts.number(meant.total()),
                                false)),
                !answer.exact() && answer.total() > 0,
                sorts(address, texts),
                answer.facets().map(facets::of).orElse(List.of()),
                Optional.of(address.without(SearchAddress.FILTERS)
                                .without(List.of("cursor"))
                                .href())
                        .filter(href -> address.isFiltered()),
                address.without(List.of("cursor")).but(YEARS),
                address.first("yearFrom").orElse(""),
                address.first("yearTo").orElse(""),
                address.first("cursor")
                        .map(cursor -> address.without(List.of("cursor")).href()),
                answer.next().map(next -> address.with("cursor", List.of(next)).href()));
    }

    private static List<Choice> sorts(SearchAddress address, Texts texts) {
        var chosen = address.first("sort").orElse(SORTS.getFirst());
        var first = address.without(List.of("cursor", "sort"));
        return SORTS.stream()
                .map(sort -> new Choice(
                        sort.equals(SORTS.getFirst())
                                ? first.href()
                                : first.with("sort", List.of(sort)).href(),
                        texts.say("page.sort." + sort.replace("-", "newest_")),
                        "",
                        sort.equals(chosen)))
                .toList();
    }

    private static String heading(SearchAddress address, long total, Texts texts) {
        return address.words()
                .map(q -> texts.say(total == 0 ? "results.none" : "results.title", Map.of("count", total, "q", q)))
                .orElseGet(() -> texts.say("results.titleAll", Map.of("count", total)));
    }
}
