package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A way in which somebody proved who they are (compare the {@code amr} values of RFC 8176). */
public enum ProofMethod {
    @JsonProperty("password")
    PASSWORD,
    /** A one-time code of an app that shares a secret with us. */
    @JsonProperty("otp")
    OTP,
    @JsonProperty("recovery_code")
    RECOVERY_CODE,
    /** A key pair whose private half stays with the person (WebAuthn). */
    @JsonProperty("passkey")
    PASSKEY,
    /** Another service vouches for them (OpenID Connect). */
    @JsonProperty("oidc")
    OIDC,
    /** A link that was sent to their address. */
    @JsonProperty("mail")
    MAIL,
    /** Somebody at the desk looked at them. */
    @JsonProperty("desk")
    DESK;

    public static ProofMethod ofStored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
