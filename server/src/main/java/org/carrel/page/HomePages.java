package org.carrel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carrel.holding.Branches;
import org.carrel.platform.http.Page;
import org.carrel.search.Hit;
import org.carrel.search.SearchAnswer;
import org.carrel.search.SearchDesk;
import org.springframework.stereotype.Component;

/** The page that a library is entered by. */
@Component
class HomePages {
    private static final SearchAddress NEW = shelf(List.of());
    private static final SearchAddress AVAILABLE = shelf(List.of("now"));
    private static final int LEAST = 4;
    private final SearchDesk desk;
    private final Branches branches;
    private final Site site;

    HomePages(SearchDesk desk, Branches branches, Site site) {
        this.desk = desk;
        this.branches = branches;
        this.site = site;
    }

    PageView page(Visit visit) {
        var texts = visit.texts();
        var boot = new Boot();
        var shelves = new ArrayList<HomeContent.Shelf>();
        add(shelves, "new", NEW, texts, boot);
        add(shelves, "available", AVAILABLE, texts, boot);
        boot.with("/v1/branches", Page.whole(branches.all()));
        var head = Head.of(texts.say("home.title"))
                .described(texts.say("home.lead"))
                .at(visit.base() + "/")
                .about(LinkedThings.site(site.name(), visit));
        return PageView.of("home", head, new HomeContent(quick(texts), shelves), boot)
                .drawnBy("src/public/home/page.tsx");
    }

    private void add(List<HomeContent.Shelf> shelves, String id, SearchAddress address, Texts texts, Boot boot) {
        var answer = desk.answer(address.request(), Optional.empty());
        boot.with("/v1/search?" + address.query(), answer);
        if (answer.items().size() >= LEAST) {
            var more = address.without(List.of("limit")).href();
            var title = texts.say("home." + id);
            var named = Map.<String, Object>of("shelf", title);
            shelves.add(new HomeContent.Shelf(
                    id,
                    title,
                    more,
                    texts.say("home.allOf", named),
                    texts.say("home.back", named),
                    texts.say("home.forth", named),
                    tiles(answer, shelves.isEmpty())));
        }
    }

    private static List<Choice> quick(Texts texts) {
        return List.of(
                quick("new", "sort", "-added", texts),
                quick("popular", "sort", "popularity", texts),
                quick("available", "available", "now", texts),
                quick("audio", "format", "audio", texts),
                quick("ebooks", "format", "ebook", texts),
                new Choice(SearchAddress.NONE.href(), texts.say("home.everything"), "", false));
    }

    private static Choice quick(String name, String parameter, String value, Texts texts) {
        var search = SearchAddress.NONE.with(parameter, List.of(value));
        return new Choice(search.href(), texts.say("home." + name), "", false);
    }

    private static List<HomeContent.Tile> tiles(SearchAnswer answer, boolean seen) {
        var tiles = new ArrayList<HomeContent.Tile>();
        for (Hit hit : answer.items()) {
            var book = hit.book();
            var cover = Cover.of(
                    book, Cover.Shape.TILE, seen ? tiles.size() : answer.items().size() + tiles.size());
            tiles.add(new HomeContent.Tile("/works/" + hit.workId(), cover, book.title(), cover.author()));
        }
        return List.copyOf(tiles);
    }

    private static SearchAddress shelf(List<String> available) {
        var all = new TreeMap<String, List<String>>();
        all.put("limit", List.of("12"));
        all.put("sort", List.of("-added"));
        return new SearchAddress(all).with("available", available);
    }
}
