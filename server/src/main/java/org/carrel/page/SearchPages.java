package org.carrel.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrel.catalogue.Language;
import org.carrel.holding.Branch;
import org.carrel.holding.Branches;
import org.carrel.platform.http.Page;
import org.carrel.search.SearchAnswer;
import org.carrel.search.SearchDesk;
import org.carrel.search.works.FacetValue;
import org.springframework.stereotype.Component;

/** Pages of results. */
@Component
class SearchPages {
    private static final List<String> YEARS = List.of("yearFrom", "yearTo");
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
        var names = new ValueNames(
                visit.texts(), all.stream().collect(Collectors.toMap(Branch::code, Branch::name, (a, b) -> a)));
        var content = content(address, answer, names);
        var boot = new Boot()
                .with(address.api(), answer)
                .with("/v1/branches", Page.whole(all))
                .naming(languages(answer), visit.texts());
        return PageView.of("search", head(address, content.heading(), visit), content, boot)
                .drawnBy("src/public/search/page.tsx")
                .searchedFor(address.words().orElse(""));
    }

    private static Stream<String> languages(SearchAnswer answer) {
        return Stream.concat(
                answer.items().stream()
                        .flatMap(hit -> hit.book().description().language().stream())
                        .map(Language::code),
                answer.facets().stream()
                        .flatMap(facets -> facets.language().stream())
                        .map(FacetValue::value));
    }

    private static Head head(SearchAddress address, String heading, Visit visit) {
        return Head.of(heading)
                .described(visit.texts().say("home.lead"))
                .at(visit.base() + address.plain().href())
                .followedAt(visit.base() + feed(address))
                // Of filters there are more combinations than books.
                .hidden(address.isFiltered()
                        || address.first("cursor").isPresent()
                        || address.first("sort").isPresent());
    }

    private static SearchContent content(SearchAddress address, SearchAnswer answer, ValueNames names) {
        var texts = names.texts();
        var tools = new SearchTools(address, texts, names);
        var hits = answer.items();
        return new SearchContent(
                heading(address, answer.total(), texts),
                tools.sorts(),
                tools.sizes(),
                address.isGrid(),
                feed(address),
                correction(address, answer, texts),
                answer.didYouMean().isEmpty()
                        && !answer.exact()
                        && answer.total() > 0
                        && address.words().isPresent(),
                tools.filters(),
                tools.chips(),
                tools.clear(),
                hits.isEmpty(),
                IntStream.range(0, hits.size())
                        .mapToObj(i -> Card.of(hits.get(i), texts, names.branches(), i))
                        .toList(),
                answer.facets().map(new FacetLinks(address, texts, names)::of).orElse(List.of()),
                address.without(List.of("cursor")).but(YEARS),
                address.first("yearFrom").orElse(""),
                address.first("yearTo").orElse(""),
                address.first("cursor")
                        .map(cursor -> address.without(List.of("cursor")).href()),
                answer.next().map(next -> address.with("cursor", List.of(next)).href()));
    }

    private static Optional<SearchContent.Correction> correction(
            SearchAddress address, SearchAnswer answer, Texts texts) {
        return answer.didYouMean()
                .map(meant -> SearchContent.Correction.of(
                        texts.say("results.didYouMean", Map.of("q", meant.q(), "count", meant.total())),
                        address.without(List.of("cursor"))
                                .with("q", List.of(meant.q()))
                                .href()));
    }

    private static String feed(SearchAddress address) {
        var plain = address.plain();
        return "/v1/search.atom" + (plain.parameters().isEmpty() ? "" : "?" + plain.query());
    }

    private static String heading(SearchAddress address, long total, Texts texts) {
        return address.words()
                .map(q -> texts.say(total == 0 ? "results.none" : "results.title", Map.of("count", total, "q", q)))
                .orElseGet(() -> texts.say("results.titleAll", Map.of("count", total)));
    }
}
