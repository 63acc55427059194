package org.carrel.account.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Reason;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;

/** What a link in a letter carries: 256 random bits. Only its hash is kept. */
public record LinkToken(String token) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkToken fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public static LinkToken read(Fields in) {
        var token = in.secret("token", 200).required();
        in.done();
        return new LinkToken(token.get());
    }

    /** 422, for every cause alike: never made, used, replaced by a later one, too old, or sent to an address of before. */
    public static Refused notGood() {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                List.of(Reason.of("link_not_good", "This link is not good, or no longer. Ask for another.")));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Tokens never appear in a log. */
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
