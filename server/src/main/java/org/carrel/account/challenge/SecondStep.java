package org.carrel.account.challenge;

import org.carrel.account.session.SignIn;

/** The outcome of answering a challenge. */
sealed interface SecondStep {
    /** The challenge is used up, and this came of both proofs together. */
    record Taken(SignIn signIn) implements SecondStep {}

    /** The second proof is not good. */
    record Wrong(int triesLeft) implements SecondStep {}

    /** There is no such challenge, or no longer. */
    record Gone() implements SecondStep {}
}
