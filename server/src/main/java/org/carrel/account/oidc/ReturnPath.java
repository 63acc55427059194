package org.carrel.account.oidc;

import java.util.regex.Pattern;
import org.carrel.platform.http.InvalidValue;

/** A page of our own site, to which a browser goes once somebody is signed in: never another site's, whatever somebody wrote. */
record ReturnPath(String text) {
    static final ReturnPath HOME = new ReturnPath("/");
    private static final Pattern SHAPE =
            Pattern.compile("/(?!/)(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2}){0,500}");

    /** @throws InvalidValue {@code path} */
    static ReturnPath parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new InvalidValue("path", "Must be a path of this site such as /loans, without a fragment.");
        }
        return new ReturnPath(text);
    }

    /** With something for the page alone: what stands behind the sign goes to no server and into no log. */
    String with(String fragment) {
        return text + "#" + fragment;
    }
}
