package org.carrel.importing.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Books;
import org.carrel.catalogue.Match;
import org.carrel.importing.BookImport;
import org.carrel.importing.Differences;
import org.carrel.importing.ImportProblem;
import org.carrel.importing.ReadRow;
import org.springframework.stereotype.Service;

/** Shows how a file is understood before it is imported. */
@Service
class Previews {
    private static final int ROWS = 50;
    private final Sources sources;
    private final BookImport imports;
    private final Books books;

    Previews(Sources sources, BookImport imports, Books books) {
        this.sources = sources;
        this.imports = imports;
        this.books = books;
    }

    /** @throws IOException when nothing of the file can be read */
    Preview of(ImportJob job) throws IOException {
        var batch = read(job);
        var fit = batch.fit();
        var matches = imports.match(ImportWork.origin(job), fit);
        var known = known(matches);
        var shown = new ArrayList<Preview.Row>();
        var next = 0;
        for (var row : batch.rows()) {
            shown.add(
                    switch (row) {
                        case ReadRow.Unfit unfit -> unfit(unfit);
                        case ReadRow.Fit book -> fit(book, matches.get(next++), known, job);
                    });
        }
        return new Preview(shown, batch.broken());
    }

    private Batch read(ImportJob job) throws IOException {
        var rows = new ArrayList<ReadRow>();
        try (var file = sources.open(job)) {
            var broken = Optional.<String>empty();
            try {
                for (var row = file.reader().next();
                        row.isPresent();
                        row = rows.size() < ROWS ? file.reader().next() : Optional.empty()) {
                    rows.add(row.get());
                }
            } catch (IOException e) {
                broken = Optional.ofNullable(e.getMessage());
            }
            return new Batch(rows, 0, true, broken);
        }
    }

    private Preview.Row fit(ReadRow.Fit row, Optional<Match> match, Map<UUID, Book> known, ImportJob job) {
        var met = match.flatMap(one -> Optional.ofNullable(known.get(one.bookId())));
        var book = row.book().book();
        return new Preview.Row(
                row.number(),
                shown(row),
                Optional.of(book),
                Optional.empty(),
                row.book().warnings(),
                row.copies().size(),
                met.flatMap(is -> match.map(one -> new Preview.Met(one.by(), is.id(), is.title()))),
                met.map(is -> Differences.between(is, book, job.options().onMatch()))
                        .orElse(List.of()));
    }

    private static Preview.Row unfit(ReadRow.Unfit row) {
        return new Preview.Row(
                row.number(),
                shown(row),
                Optional.empty(),
                Optional.of(row.reason()),
                List.of(),
                0,
                Optional.empty(),
                List.of());
    }

    private static String shown(ReadRow row) {
        return new ImportProblem(row.number(), ImportProblem.Kind.FAILED, "", row.original()).original();
    }

    private Map<UUID, Book> known(List<Optional<Match>> matches) {
        var ids = matches.stream()
                .flatMap(Optional::stream)
                .map(Match::bookId)
                .distinct()
                .toList();
        return books.findAll(ids).stream().collect(Collectors.toMap(Book::id, Function.identity()));
    }
}
