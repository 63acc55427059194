package org.carrel.importing.job;

import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.NewBook;
import org.carrel.catalogue.author.NameKey;

/**
 * Which books a file named already, so that a dry run counts one that it names twice once. A book is remembered by a few
 * numbers that are made from what identifies it: some 50 bytes a row.
 */
final class SeenRows {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private long[] table = new long[1 << 12];
    private int size;

    /** @return whether the file named it before */
    boolean add(NewBook book) {
        var isbn = book.identifiers().isbn().map(Isbn::digits);
        var key = key(book);
        var seen = isbn.map(digits -> has("i" + digits)).orElse(false)
                || book.sourceId().map(id -> has("s" + id)).orElse(false)
                || book.identifiers()
                        .controlNumber()
                        .map(number -> has("c" + number))
                        .orElse(false)
                || has("n" + key)
                || (isbn.isEmpty() && has("k" + key));
        isbn.ifPresent(digits -> put(hash("i" + digits)));
        book.sourceId().ifPresent(id -> put(hash("s" + id)));
        book.identifiers().controlNumber().ifPresent(number -> put(hash("c" + number)));
        put(hash((isbn.isPresent() ? "k" : "n") + key));
        return seen;
    }

    private static String key(NewBook book) {
        var first = book.contributors().stream().findFirst().flatMap(Credit::name);
        return NameKey.of(book.description().title()) + "|"
                + first.map(NameKey::of).orElse("") + "|"
                + book.publication().publishedYear().map(String::valueOf).orElse("");
    }

    private boolean has(String text) {
        return table[place(hash(text))] != 0;
    }

    private void put(long hash) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        var place = place(hash);
        size += table[place] == 0 ? 1 : 0;
        table[place] = hash;
    }

    private int place(long hash) {
        var place = (int) (hash >>> 20) & (table.length - 1);
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private void grow() {
        var old = table;
        table = new long[old.length * 2];
        for (var hash : old) {
            if (hash != 0) {
                table[place(hash)] = hash;
            }
        }
    }

    /** FNV-1a; 0 stands for an empty place. */
    private static long hash(String text) {
        var hash = BASIS;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
