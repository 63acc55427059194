package org.carrel.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.account.password.NewPassword;
import org.carrel.platform.http.Field;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who wants an account.
 *
 * @param password absent for those who sign in another way
 * @param vouched whether it is known already that the address is theirs
 * @param acceptedTerms the version of the library's terms of use that they accept
 */
public record NewUser(
        @Schema(type = "string", pattern = "^[A-Za-z0-9._-]{3,32}$")
        Username username,

        @Schema(type = "string", format = "email", requiredMode = Schema.RequiredMode.REQUIRED)
        Optional<EmailAddress> email,

        @Schema(type = "string", format = "password", minLength = 8, maxLength = 128)
        Optional<NewPassword> password,

        Optional<String> fullName,
        Gender gender,
        String language,
        boolean vouched,
        Optional<String> acceptedTerms) {
    private static final String DEFAULT_LANGUAGE = "en";

    /** A sign-up, as {@code POST /v1/users} takes it. */
    public static NewUser read(Fields in) {
        return read(in, "fullName");
    }

    /**
     * A sign-up in which the full name has another field name.
     *
     * @throws org.carrel.platform.http.InvalidInput with everything that is wrong
     */
    public static NewUser read(Fields in, String fullNameField) {
        return read(in, fullNameField, Username::parseFree);
    }

    /** A sign-up by the operator, to whom reserved names are free. */
    static NewUser readOperators(Fields in) {
        return read(in, "fullName", Username::parse);
    }

    private static NewUser read(Fields in, String fullNameField, Function<String, Username> naming) {
        var named = in.text("username", 100).as(naming);
        var mailed = in.text("email", 320).as(EmailAddress::parse);
        var password = password(in, "password", personal(named, mailed));
        var fullName = in.text(fullNameField, 200).optional();
        var gender = in.oneOf("gender", Gender.class).or(Gender.UNDISCLOSED);
        var language = in.text("language", 100).as(LanguageTag::parse).or(DEFAULT_LANGUAGE);
        var terms = in.text("acceptedTerms", 100).optional();
        var username = named.required();
        var email = mailed.required();
        var known = password.required();
        in.done();
        return new NewUser(
                username.get(),
                Optional.of(email.get()),
                Optional.of(known.get()),
                fullName.get(),
                gender.get(),
                language.get(),
                false,
                terms.get());
    }

    /**
     * For somebody for whom another service vouches, with the address; they sign in by way of it, without a password.
     *
     * @param language as that service says it; one that is no language tag counts as not said
     * @param acceptedTerms as they said before they left for it
     */
    public static NewUser vouchedFor(
            Username username,
            EmailAddress email,
            Optional<String> fullName,
            Optional<String> language,
            Optional<String> acceptedTerms) {
        return new NewUser(
                username,
                Optional.of(email),
                Optional.empty(),
                fullName,
                Gender.UNDISCLOSED,
                language.flatMap(NewUser::readable).orElse(DEFAULT_LANGUAGE),
                true,
                acceptedTerms);
    }

    private static Optional<String> readable(String language) {
        try {
            return Optional.of(LanguageTag.parse(language));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /**
     * For accounts that the operator makes: reserved names are free to them.
     *
     * @throws org.carrel.platform.http.InvalidInput with everything that is wrong
     */
    public static NewUser of(String username, String email, String password, Optional<String> fullName) {
        var said = new LinkedHashMap<>(Map.of("username", username, "email", email, "password", password));
        fullName.ifPresent(name -> said.put("fullName", name));
        return Fields.read(JsonMapper.shared().valueToTree(said), NewUser::readOperators);
    }

    static Field<NewPassword> password(Fields in, String field, List<String> personal) {
        return in.secret(field, NewPassword.LONGEST).as(raw -> NewPassword.parse(raw, personal));
    }

    private static List<String> personal(Field<Username> username, Field<EmailAddress> email) {
        return username.as(Username::text)
                .optional()
                .get()
                .map(name -> personal(name, email.optional().get()))
                .orElse(List.of());
    }

    static List<String> personal(String username, Optional<EmailAddress> email) {
        var words = new ArrayList<>(List.of(username, "carrel", "library"));
        email.ifPresent(address -> words.addAll(List.of(address.text().split("@"))));
        return words;
    }
}
