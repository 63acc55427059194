package org.carrel.importing;

import java.util.List;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which part of a run's problems is wanted. */
record ProblemQuery(PageRequest page) {
    static ProblemQuery read(Fields in) {
        var page = PageRequest.read(in, List.of("number"), "number");
        in.done();
        return new ProblemQuery(page.get());
    }
}
