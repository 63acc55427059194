package org.carrel.account.factor;

import java.util.List;
import org.carrel.platform.http.Fields;

/** A policy as it shall be. */
record NewSecurityPolicy(List<String> secondFactorRequiredFor) {
    private static final int MOST = 100;
    private static final int LONGEST_ROLE = 32;

    NewSecurityPolicy {
        secondFactorRequiredFor = List.copyOf(secondFactorRequiredFor);
    }

    static NewSecurityPolicy read(Fields in) {
        var roles = in.texts("secondFactorRequiredFor", MOST, LONGEST_ROLE).required();
        in.done();
        return new NewSecurityPolicy(roles.get().stream().sorted().toList());
    }
}
