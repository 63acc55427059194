package org.carrel.account.oidc;

import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * What a page asks for when somebody wants to sign in with a provider.
 *
 * @param returnTo the page of our own site that comes next
 * @param fresh whether the provider shall ask anew who they are, for what wants a recent proof
 * @param device how the program calls the device, to be recognised in the list of sessions
 * @param acceptedTerms the version of the library's terms of use that they accept, if an account is made for them
 */
record NewAttempt(ReturnPath returnTo, boolean fresh, Optional<String> device, Optional<String> acceptedTerms) {
    private static final int LONGEST_DEVICE = 60;

    static NewAttempt read(Fields in) {
        var returnTo = in.text("returnTo", 600).as(ReturnPath::parse).or(ReturnPath.HOME);
        var fresh = in.flag("fresh").or(false);
        var device = in.text("device", LONGEST_DEVICE).optional();
        var terms = in.text("acceptedTerms", 100).optional();
        in.done();
        return new NewAttempt(returnTo.get(), fresh.get(), device.get(), terms.get());
    }
}
