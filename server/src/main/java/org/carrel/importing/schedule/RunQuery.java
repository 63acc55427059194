package org.carrel.importing.schedule;

import java.util.List;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which part of a schedule's runs is wanted. */
record RunQuery(PageRequest page) {
    static RunQuery read(Fields in) {
        var page = PageRequest.read(in, List.of("startedAt"), "-startedAt");
        in.done();
        return new RunQuery(page.get());
    }
}
