package org.carrel.account.oidc;

/** What came of asking a provider who somebody is. */
sealed interface Testimony {
    record Given(ExternalPerson person) implements Testimony {}

    /**
     * It proves nothing.
     *
     * @param why for the log alone: whoever tries to forge something learns nothing from it
     */
    record Worthless(String why) implements Testimony {}
}
