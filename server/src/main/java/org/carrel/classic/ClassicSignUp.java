package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.carrel.account.Gender;
import org.carrel.account.NewUser;
import org.carrel.platform.http.Fields;

/** A sign-up as the older service took it: as ours, but for the spelling of the full name. */
@Schema(name = "ClassicSignUp")
record ClassicSignUp(
        String username,
        @JsonProperty("full_name") Optional<String> fullName,
        String email,
        Optional<Gender> gender,
        @Schema(format = "password") String password,
        @Schema(hidden = true) NewUser user) {
    static ClassicSignUp read(Fields in) {
        var user = NewUser.read(in, "full_name");
        return new ClassicSignUp(user.username().text(), user.fullName(), "", Optional.of(user.gender()), "", user);
    }

    /** A password never appears in a log. */
    @Override
    public String toString() {
        return "ClassicSignUp[" + username + "]";
    }
}
