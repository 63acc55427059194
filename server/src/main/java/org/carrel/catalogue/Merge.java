package org.carrel.catalogue;

/** What an import makes of a book that is there already. */
public interface Merge {
    /**
     * @param known as it is, its row locked
     * @param incoming as the import has it
     */
    NewBook becomes(Book known, NewBook incoming);
}
