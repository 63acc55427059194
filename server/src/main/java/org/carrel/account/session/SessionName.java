package org.carrel.account.session;

import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * What may be changed of a session.
 *
 * @param name empty for what its program says it is
 */
record SessionName(Optional<String> name) {
    static SessionName read(Fields in) {
        var name = in.text("name", Device.LONGEST_NAME).optional();
        in.done();
        return new SessionName(name.get());
    }
}
