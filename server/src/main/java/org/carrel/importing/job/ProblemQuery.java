package org.carrel.importing.job;

import java.util.List;
import java.util.Optional;
import org.carrel.importing.ImportProblem;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which of an import's problems are wanted. */
record ProblemQuery(Optional<ImportProblem.Kind> kind, PageRequest page) {
    static ProblemQuery read(Fields in) {
        var kind = in.oneOf("kind", ImportProblem.Kind.class).optional();
        var page = PageRequest.read(in, List.of("number"), "number");
        in.done();
        return new ProblemQuery(kind.get(), page.get());
    }
}
