package org.carrel.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.carrel.account.Requires;
import org.carrel.account.Role;
import org.carrel.platform.http.Refused;
import org.carrel.search.index.IndexFields;
import org.carrel.search.index.SearchIndex;
import org.carrel.search.index.Snapshot;
import org.carrel.search.text.Reason;
import org.carrel.search.text.SearchWords;
import org.carrel.search.text.TextQueries;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/search/explanations")
@Tag(name = "Search")
@Requires(Role.ADMIN)
class ExplanationController {
    private final SearchIndex index;
    private final TextQueries queries;

    ExplanationController(SearchIndex index, TextQueries queries) {
        this.index = index;
        this.queries = queries;
    }

    @GetMapping
    @Operation(operationId = "explainHit", summary = "Why a book is a hit of a search, and what its score is made of")
    HitReason explain(@ParameterObject ExplainedQuery wanted) {
        return index.<Optional<HitReason>>read(snapshot -> explained(wanted, snapshot))
                .orElseThrow(() -> Refused.notFound("book"));
    }

    private Optional<HitReason> explained(ExplainedQuery wanted, Snapshot snapshot) throws IOException {
        var searcher = snapshot.searcher();
        var book = new TermQuery(new Term(IndexFields.ID, IndexFields.bytes(wanted.bookId())));
        var found = searcher.search(book, 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        var understood = queries.understand(SearchWords.read(wanted.q()), snapshot);
        var explanation = searcher.explain(understood.query(), found[0].doc);
        var all = Reason.of(explanation);
        var reasons = all.parts().isEmpty() ? List.of(all) : all.parts();
        return Optional.of(new HitReason(
                wanted.q(),
                wanted.bookId(),
                explanation.isMatch(),
                understood.exact(),
                explanation.isMatch() ? explanation.getValue().doubleValue() : 0,
                explanation.isMatch()
                        ? reasons.stream()
                                .sorted(Comparator.comparingDouble(Reason::weight)
                                        .reversed())
                                .toList()
                        : List.of()));
    }
}
