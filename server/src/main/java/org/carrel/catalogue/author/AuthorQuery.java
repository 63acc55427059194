package org.carrel.catalogue.author;

import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** @param name part of the name or of a variant */
record AuthorQuery(Optional<String> name, PageRequest page) {
    static AuthorQuery read(Fields in) {
        var name = in.text("name", 300).optional();
        var page = PageRequest.read(in, List.of("name", "created"), "name");
        in.done();
        return new AuthorQuery(name.get(), page.get());
    }
}
