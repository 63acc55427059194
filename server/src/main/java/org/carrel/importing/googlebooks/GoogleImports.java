package org.carrel.importing.googlebooks;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Origin;
import org.carrel.holding.Copies;
import org.carrel.importing.BookImport;
import org.carrel.importing.ImportProblem;
import org.carrel.importing.ImportRuns;
import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.importing.ReadRow;
import org.carrel.importing.RunImport;
import org.carrel.importing.Taken;
import org.carrel.importing.remote.Away;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes over what Google Books knows: one volume, or all that a query finds. */
@Component
class GoogleImports {
    private static final Logger LOG = LoggerFactory.getLogger(GoogleImports.class);
    private final GoogleBooks google;
    private final BookImport books;
    private final RunImport batches;
    private final ImportRuns runs;
    private final Copies copies;
    private final GoogleBackground background;

    GoogleImports(
            GoogleBooks google,
            BookImport books,
            RunImport batches,
            ImportRuns runs,
            Copies copies,
            GoogleBackground background) {
        this.google = google;
        this.books = books;
        this.batches = batches;
        this.runs = runs;
        this.copies = copies;
        this.background = background;
    }

    /** @return empty where Google knows no such book */
    Optional<Taken> one(WantedVolume wanted, UUID by) {
        var found = wanted.volumeId().isPresent()
                ? google.volume(wanted.volumeId().get())
                : wanted.isbn().flatMap(google::byIsbn);
        return found.map(book -> books.take(origin(by), book, OnMatch.FILL_GAPS))
                .map(taken -> stocked(taken, wanted));
    }

    private Taken stocked(Taken taken, WantedVolume wanted) {
        if (wanted.copies() > 0) {
            taken.book().ifPresent(id -> copies.add(id, wanted.copies()));
        }
        return taken;
    }

    /** Begins a run that goes on after this returns. */
    UUID start(GoogleBooksProperties.Query query, UUID by) {
        var run = runs.start(ImportSource.GOOGLE_BOOKS, query.q(), by);
        background.execute(() -> goOn(run, query, by));
        return run;
    }

    /** Runs a query to its end. */
    void run(GoogleBooksProperties.Query query, UUID by) {
        goOn(runs.start(ImportSource.GOOGLE_BOOKS, query.q(), by), query, by);
    }

    private void goOn(UUID run, GoogleBooksProperties.Query query, UUID by) {
        try {
            takeAll(run, query, by);
            runs.finish(run);
        } catch (Away e) {
            runs.fail(run, "Google Books is away: " + e.seen());
        } catch (RuntimeException e) {
            LOG.error("An import from Google Books failed", e);
            runs.fail(run, "It failed; the log of the server says why.");
        }
    }

    private void takeAll(UUID run, GoogleBooksProperties.Query query, UUID by) {
        var next = Optional.of(0);
        while (next.isPresent() && next.get() < query.limit()) {
            var start = next.get();
            var found = google.search(query.q(), start, Math.min(GoogleBooks.MOST, query.limit() - start));
            take(run, found, start, by);
            next = found.next();
        }
    }

    private void take(UUID run, GoogleBooks.Found found, int start, UUID by) {
        var rows = new ArrayList<ReadRow.Fit>();
        for (var book : found.items()) {
            rows.add(ReadRow.Fit.plain(
                    start + rows.size() + 1, book, book.externalId().orElse("")));
        }
        var untitled = found.untitled().stream()
                .map(id -> new ImportProblem(start, ImportProblem.Kind.FAILED, "It has no title.", id))
                .toList();
        batches.take(run, origin(by), rows, OnMatch.FILL_GAPS, untitled);
    }

    private static Origin origin(UUID by) {
        return new Origin(ImportSource.GOOGLE_BOOKS.code(), by);
    }
}
