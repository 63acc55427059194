package org.carrel.account.session;

import org.carrel.account.Suspension;

/** The outcome of asking to be signed in. */
public sealed interface SignIn {
    record Done(SignedIn session) implements SignIn {}

    /** No such user, or another password: nobody is told which. */
    record Unknown() implements SignIn {}

    /** What was shown is right, but the library wants the e-mail address confirmed first. */
    record Unverified() implements SignIn {}

    /** What was shown is right, but something else must be shown as well. */
    record SecondFactorNeeded(SecondFactors.Challenge challenge) implements SignIn {}

    /** What was shown is right, but the account may not be used for now. */
    record Suspended(Suspension suspension) implements SignIn {}
}
