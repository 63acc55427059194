package org.carrel.exporting;

import org.carrel.platform.http.Fields;
import org.carrel.search.SearchRequest;

/**
 * What goes out, and how.
 *
 * @param as the form of the file; the search has a filter that is called format
 */
record ExportQuery(ExportFormat as, SearchRequest search) {
    static ExportQuery read(Fields in) {
        var as = in.oneOf("as", ExportFormat.class).required();
        var search = SearchRequest.read(in);
        return new ExportQuery(as.get(), search);
    }
}
