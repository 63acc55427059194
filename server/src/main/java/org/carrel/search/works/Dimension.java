package org.carrel.search.works;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.facet.taxonomy.FacetLabel;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.Language;
import org.carrel.search.index.Heading;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.index.IndexedBook.BranchStock;

/** What editions are counted and narrowed by. Their order is that of the index: a change of it needs a new index. */
public enum Dimension {
    FORMAT,
    LANGUAGE,
    SUBJECT,
    AUTHOR,
    SERIES,
    /** Branches that have copies, by their codes. */
    BRANCH,
    /** {@link #NOW} where a copy stands on a shelf. */
    AVAILABLE,
    /** Branches on whose shelves a copy stands. */
    AVAILABLE_AT;

    /** The one value of {@link #AVAILABLE}. */
    public static final String NOW = "now";

    static final List<Dimension> ALL = List.of(values());

    /** The field in which values are terms, to narrow by. */
    String field() {
        return switch (this) {
            case AUTHOR -> Heading.AUTHOR.field();
            case SUBJECT -> Heading.SUBJECT.field();
            default -> "facet_" + name().toLowerCase(Locale.ROOT);
        };
    }

    FacetLabel label(String value) {
        return new FacetLabel(field(), value);
    }

    /** Where it stands among the dimensions of an edition. */
    int place() {
        return ALL.indexOf(this);
    }

    List<String> valuesOf(IndexedBook edition) {
        var description = edition.book().description();
        var values = switch (this) {
            case FORMAT -> Stream.of(description.format().name().toLowerCase(Locale.ROOT));
            case LANGUAGE -> description.language().map(Language::code).stream();
            case SUBJECT -> description.subjects().stream();
            case AUTHOR -> edition.book().contributors().stream().map(Contributor::name);
            case SERIES -> description.series().stream();
            case BRANCH -> edition.stock().stream().map(BranchStock::branchCode);
            case AVAILABLE -> onShelf(edition).map(stock -> NOW);
            case AVAILABLE_AT -> onShelf(edition).map(BranchStock::branchCode);
        };
        return values.filter(value -> !value.isEmpty()).distinct().toList();
    }

    private static Stream<BranchStock> onShelf(IndexedBook edition) {
        return edition.stock().stream().filter(stock -> stock.available() > 0);
    }
}
