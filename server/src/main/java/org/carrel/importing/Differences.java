package org.carrel.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Description;
import org.carrel.catalogue.Identifiers;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Issn;
import org.carrel.catalogue.NewBook;
import org.carrel.catalogue.Particulars;
import org.carrel.catalogue.Publication;

/** What an import would change of a book that is there, field by field, for somebody to look at beforehand. */
public final class Differences {
    private Differences() {}

    public static List<Difference> between(Book book, NewBook incoming, OnMatch onMatch) {
        return BookImport.merge(onMatch)
                .map(merge -> between(fields(book), fields(merge.becomes(book, incoming))))
                .orElse(List.of());
    }

    private static List<Difference> between(Map<String, Optional<?>> before, Map<String, Optional<?>> after) {
        return before.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Difference(field, value(before, field), value(after, field)))
                .toList();
    }

    private static Optional<Object> value(Map<String, Optional<?>> fields, String field) {
        return Optional.ofNullable(fields.get(field)).flatMap(value -> value.map(Object.class::cast));
    }

    private static Map<String, Optional<?>> fields(Book book) {
        var names = book.contributors().stream().map(Differences::named).toList();
        return fields(book.description(), names, book.publication(), book.identifiers(), book.particulars());
    }

    private static Map<String, Optional<?>> fields(NewBook book) {
        var names = book.contributors().stream().map(Differences::named).toList();
        return fields(book.description(), names, book.publication(), book.identifiers(), book.particulars());
    }

    private static Map<String, Optional<?>> fields(
            Description description,
            List<String> contributors,
            Publication publication,
            Identifiers identifiers,
            Particulars particulars) {
        var fields = new LinkedHashMap<String, Optional<?>>();
        fields.put("title", Optional.of(description.title()));
        fields.put("subtitle", description.subtitle());
        fields.put("contributors", some(contributors));
        publication(fields, publication);
        description(fields, description);
        identifiers(fields, identifiers);
        fields.put("alternativeTitles", some(particulars.alternativeTitles()));
        fields.put("notes", some(particulars.notes()));
        fields.put("links", some(particulars.links()));
        return fields;
    }

    private static void publication(Map<String, Optional<?>> fields, Publication publication) {
        fields.put("publisher", publication.publisher());
        fields.put("publishedYear", publication.publishedYear());
        fields.put("publishedText", publication.publishedText());
        fields.put("edition", publication.edition());
    }

    private static void description(Map<String, Optional<?>> fields, Description description) {
        fields.put("language", description.language().map(language -> language.code()));
        fields.put("physicalDescription", description.physicalDescription());
        fields.put("series", description.series());
        fields.put("seriesNumber", description.seriesNumber());
        fields.put("subjects", some(description.subjects()));
        fields.put("summary", description.summary());
        fields.put("format", Optional.of(description.format()));
        fields.put("audience", description.audience());
        fields.put("coverUrl", description.coverUrl());
    }

    private static void identifiers(Map<String, Optional<?>> fields, Identifiers identifiers) {
        fields.put("isbn", identifiers.isbn().map(Isbn::digits));
        fields.put(
                "otherIsbns",
                some(identifiers.otherIsbns().stream().map(Isbn::digits).toList()));
        fields.put("issn", identifiers.issn().map(Issn::text));
        fields.put("lccn", identifiers.lccn());
        fields.put("oclc", identifiers.oclc());
        fields.put("controlNumber", identifiers.controlNumber());
    }

    private static String named(Contributor contributor) {
        return named(contributor.name(), contributor.role());
    }

    private static String named(Credit credit) {
        return named(credit.name().orElse(""), credit.role());
    }

    private static String named(String name, ContributorRole role) {
        return name + " (" + role.name().toLowerCase(java.util.Locale.ROOT) + ")";
    }

    private static Optional<List<String>> some(List<String> texts) {
        return Optional.of(texts).filter(those -> !those.isEmpty());
    }
}
