package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.carrel.account.NewUser;
import org.carrel.platform.http.Fields;

/** A sign-up as the older service took it: as ours, but for the spelling of the full name. */
@Schema(name = "ClassicSignUp")
record ClassicSignUp(
        @JsonUnwrapped @JsonIgnoreProperties("fullName") NewUser user,
        @JsonProperty("full_name") Optional<String> fullName) {
    static ClassicSignUp read(Fields in) {
        var user = NewUser.read(in, "full_name");
        return new ClassicSignUp(user, user.fullName());
    }
}
