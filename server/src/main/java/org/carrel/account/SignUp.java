package org.carrel.account;

import java.util.List;
import org.carrel.platform.http.Reason;

/** The outcome of asking for an account. */
public sealed interface SignUp {
    record Done(User user) implements SignUp {}

    /** Somebody has the username, the e-mail address, or both; each is a reason of its own. */
    record Taken(List<Reason> reasons) implements SignUp {}
}
