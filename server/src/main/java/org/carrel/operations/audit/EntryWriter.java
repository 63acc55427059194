package org.carrel.operations.audit;

import java.io.IOException;

/** Writes lines of the trail into a file of some form. */
sealed interface EntryWriter permits EntryLines, EntryTable {
    void begin() throws IOException;

    void write(AuditEntry entry) throws IOException;
}
