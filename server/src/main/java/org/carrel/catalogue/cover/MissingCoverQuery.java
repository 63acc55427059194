package org.carrel.catalogue.cover;

import java.util.List;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which part of the list of covers that could not be fetched. */
record MissingCoverQuery(PageRequest page) {
    static MissingCoverQuery read(Fields in) {
        var page = PageRequest.read(in, List.of("since"), "-since");
        in.done();
        return new MissingCoverQuery(page.get());
    }
}
