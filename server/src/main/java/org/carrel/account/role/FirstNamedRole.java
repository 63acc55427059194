package org.carrel.account.role;

import java.util.regex.Pattern;
import org.carrel.platform.http.Fields;

/** A role that is made, with the name that it keeps. */
record FirstNamedRole(String name, NewNamedRole role) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{1,31}");

    static FirstNamedRole read(Fields in) {
        var name = in.text("name", 32)
                .where(
                        text -> NAME.matcher(text).matches(),
                        "name",
                        "Must be 2 to 32 small letters a to z, digits, hyphens or underscores, a letter first.")
                .required();
        var role = NewNamedRole.readBeside(in);
        in.done();
        return new FirstNamedRole(name.get(), role.get());
    }
}
