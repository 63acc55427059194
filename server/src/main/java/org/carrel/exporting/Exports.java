package org.carrel.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.catalogue.KeptBook;
import org.carrel.catalogue.KeptBooks;
import org.carrel.holding.Branch;
import org.carrel.holding.Branches;
import org.carrel.holding.Copies;
import org.carrel.holding.Copy;
import org.carrel.search.SearchRequest;
import org.carrel.search.Searches;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes books into files, some hundred at a time. */
@Service
public class Exports {
    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final KeptBooks books;
    private final Copies copies;
    private final Branches branches;
    private final Searches searches;
    private final JsonMapper json;

    Exports(KeptBooks books, Copies copies, Branches branches, Searches searches, JsonMapper json) {
        this.books = books;
        this.copies = copies;
        this.branches = branches;
        this.searches = searches;
        this.json = json;
    }

    /** All that there are, in the order of their ids. @return how many */
    public long all(ExportFormat format, OutputStream out) throws IOException {
        var writer = format.writer(out, json);
        var count = 0L;
        for (var next = books.after(BEFORE_ALL, BATCH); !next.isEmpty(); ) {
            write(next, writer, true);
            count += next.size();
            next = books.after(next.getLast().book().id(), BATCH);
        }
        writer.end();
        return count;
    }

    /** All editions that match. @return how many */
    public long found(SearchRequest request, ExportFormat format, OutputStream out) throws IOException {
        var writer = format.writer(out, json);
        var count = new AtomicLong();
        try {
            searches.eachEdition(request, ids -> {
                try {
                    var books = inOrder(ids);
                    write(books, writer, true);
                    count.addAndGet(books.size());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.end();
        return count.get();
    }

    /**
     * These, in this order; those that are not there are left out.
     *
     * @param asKept with all that their records say, notes of cataloguers and prices too; else as anybody sees the books
     */
    void these(List<UUID> ids, ExportFormat format, OutputStream out, boolean asKept) throws IOException {
        var writer = format.writer(out, json);
        for (var from = 0; from < ids.size(); from += BATCH) {
            write(inOrder(ids.subList(from, Math.min(from + BATCH, ids.size()))), writer, asKept);
        }
        writer.end();
    }

    private List<KeptBook> inOrder(List<UUID> ids) {
        var found = books.findAll(ids).stream()
                .collect(Collectors.toMap(kept -> kept.book().id(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private void write(List<KeptBook> kept, BookWriter writer, boolean asKept) throws IOException {
        var ids = kept.stream().map(one -> one.book().id()).toList();
        var codes = new HashMap<UUID, String>();
        var onShelves = copies.ofBooks(ids).stream()
                .collect(Collectors.groupingBy(
                        Copy::bookId,
                        Collectors.mapping(
                                copy -> new ExportedCopy(copy, codes.computeIfAbsent(copy.branchId(), this::code)),
                                Collectors.toList())));
        for (var one : kept) {
            var here = onShelves.getOrDefault(one.book().id(), List.of());
            var source = one.source().filter(record -> asKept);
            writer.write(new ExportedBook(one.book(), source, one.unedited(), here));
        }
    }

    private String code(UUID branchId) {
        return branches.find(branchId).map(Branch::code).orElse("");
    }
}
