package org.carrel.importing.job;

import java.util.UUID;
import org.carrel.platform.database.DataDirectory;

/**
 * Who works on jobs.
 *
 * @param name no other node and no other command has it
 */
record Node(String name) {
    /** The server of this data directory: the same after it was started again. */
    static Node server(DataDirectory data) {
        return new Node("node " + data.secret("node-id", () -> UUID.randomUUID().toString()));
    }

    /** A command that runs beside it. */
    static Node command() {
        return new Node("command " + UUID.randomUUID());
    }
}
