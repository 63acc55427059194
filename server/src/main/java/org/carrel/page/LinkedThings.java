package org.carrel.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Language;
import org.carrel.catalogue.Work;
import org.carrel.catalogue.author.Author;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What pages are about, in the words of schema.org (JSON-LD), for search engines. */
final class LinkedThings {
    private static final String VOCABULARY = "https://schema.org";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<ContributorRole, String> PARTS = Map.of(
            ContributorRole.AUTHOR, "author",
            ContributorRole.EDITOR, "editor",
            ContributorRole.TRANSLATOR, "translator",
            ContributorRole.ILLUSTRATOR, "illustrator",
            ContributorRole.NARRATOR, "readBy");
    private static final Map<String, String> FORMATS = Map.of("audio", "AudiobookFormat", "ebook", "EBook");

    private LinkedThings() {}

    static ObjectNode site(String name, Visit visit) {
        var site = thing("WebSite").put("name", name).put("url", visit.base() + "/");
        site.put("inLanguage", visit.language().tag());
        var action = site.putObject("potentialAction").put("@type", "SearchAction");
        action.putObject("target")
                .put("@type", "EntryPoint")
                .put("urlTemplate", visit.base() + "/search?q={search_term_string}");
        action.put("query-input", "required name=search_term_string");
        return site;
    }

    /** A work, with its editions as examples of it. */
    static ObjectNode book(Work work, Book shown, Visit visit) {
        var address = visit.base() + "/works/" + work.id();
        var book = thing("Book").put("@id", address).put("url", address).put("name", work.title());
        shown.contributors()
                .forEach(one -> book.withArray(PARTS.getOrDefault(one.role(), "contributor"))
                        .add(person(one, visit)));
        work.languages().forEach(language -> book.withArray("inLanguage").add(language.code()));
        work.firstPublished().ifPresent(year -> book.put("datePublished", year(year)));
        shown.description().summary().ifPresent(text -> book.put("description", text));
        shown.description()
                .subjects()
                .forEach(subject -> book.withArray("about").add(subject));
        shown.cover().ifPresent(cover -> book.put("image", visit.base() + cover.large()));
        var examples = book.putArray("workExample");
        work.editions().forEach(edition -> examples.add(edition(edition, visit)));
        return book;
    }

    /** From the library's first page to a work. */
    static ObjectNode way(Book shown, Visit visit) {
        var way = thing("BreadcrumbList");
        var steps = way.putArray("itemListElement");
        steps.add(step(1, visit.texts().say("foot.catalogue")).put("item", visit.base() + "/search"));
        Person.authors(shown.contributors()).stream()
                .findFirst()
                .ifPresent(one -> steps.add(step(2, one.name()).put("item", visit.base() + one.href())));
        steps.add(step(steps.size() + 1, shown.title()));
        return way;
    }

    static ObjectNode person(Author author, Visit visit) {
        var address = visit.base() + "/authors/" + author.id();
        var person = thing("Person").put("@id", address).put("url", address).put("name", author.name());
        author.born().ifPresent(year -> person.put("birthDate", year(year)));
        author.died().ifPresent(year -> person.put("deathDate", year(year)));
        author.variants().forEach(name -> person.withArray("alternateName").add(name));
        return person;
    }

    private static ObjectNode edition(Work.Edition edition, Visit visit) {
        var address = visit.base() + "/books/" + edition.id();
        var book = part("Book").put("@id", address).put("url", address).put("name", edition.title());
        text(book, "isbn", edition.isbn().map(Isbn::digits));
        text(book, "inLanguage", edition.language().map(Language::code));
        text(book, "datePublished", edition.publishedYear().map(LinkedThings::year));
        text(book, "bookEdition", edition.edition());
        text(
                book,
                "bookFormat",
                Optional.ofNullable(FORMATS.get(edition.format())).map(f -> VOCABULARY + "/" + f));
        edition.publisher()
                .ifPresent(name -> book.set("publisher", part("Organization").put("name", name)));
        return book;
    }

    private static ObjectNode person(Contributor contributor, Visit visit) {
        return part("Person")
                .put("name", contributor.name())
                .put("url", visit.base() + "/authors/" + contributor.authorId());
    }

    private static ObjectNode step(int position, String name) {
        return part("ListItem").put("position", position).put("name", name);
    }

    /** As ISO 8601 has it, with four digits at least, and a sign before our era. */
    private static String year(int year) {
        return year < 0 ? String.format(Locale.ROOT, "-%06d", -year) : String.format(Locale.ROOT, "%04d", year);
    }

    private static void text(ObjectNode object, String name, Optional<String> text) {
        text.ifPresent(some -> object.put(name, some));
    }

    private static ObjectNode thing(String type) {
        return JSON.objectNode().put("@context", VOCABULARY).put("@type", type);
    }

    private static ObjectNode part(String type) {
        return JSON.objectNode().put("@type", type);
    }
}
