package org.carrel.search.saved;

/** The query of an address, as it is kept. */
final class SavedQuery {
    private SavedQuery() {}

    static String checked(String text) {
        return text.startsWith("?") ? text.substring(1) : text;
    }
}
