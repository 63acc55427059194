package org.carrel.account;

import java.time.LocalDate;
import java.util.Optional;
import org.carrel.platform.http.Fields;

/** What can be changed of a user by merge-patch: by themselves all but the last two, by an admin all. */
record Profile(
        Optional<String> fullName,
        Gender gender,
        String language,
        Optional<EmailAddress> email,
        Optional<String> cardNumber,
        Optional<LocalDate> expiresOn,
        boolean keepsReadingHistory) {

    /** The shape that a patch is applied to. */
    record Own(
            Optional<String> fullName,
            Gender gender,
            String language,
            Optional<String> email,
            boolean keepsReadingHistory) {}

    /** The shape that an admin's patch is applied to. */
    record Whole(
            Optional<String> fullName,
            Gender gender,
            String language,
            Optional<String> email,
            Optional<String> cardNumber,
            Optional<LocalDate> expiresOn) {}

    /**
     * A profile as its owner wants it.
     *
     * @param profile what holds at once; its address is the one there is
     * @param email the address that should be theirs, once it is confirmed
     */
    record Wanted(Profile profile, Optional<String> email) {}

    static Own own(User user) {
        return new Own(
                user.fullName(),
                user.gender(),
                user.language(),
                user.pendingEmail().or(user::email),
                user.keepsReadingHistory());
    }

    static Whole whole(User user) {
        return new Whole(
                user.fullName(), user.gender(), user.language(), user.email(), user.cardNumber(), user.expiresOn());
    }

    /** As the user may change it; the membership stays what it is. */
    static Wanted readOwn(Fields in, User user) {
        var fullName = in.text("fullName", 200).optional();
        var gender = in.oneOf("gender", Gender.class).or(Gender.UNDISCLOSED);
        var language = in.text("language", 100).as(LanguageTag::parse).required();
        var email = in.text("email", 320).as(EmailAddress::parse);
        if (user.email().isPresent()) {
            email.required();
        }
        var keepsHistory = in.flag("keepsReadingHistory").or(false);
        in.done();
        var profile = new Profile(
                fullName.get(),
                gender.get(),
                language.get(),
                user.email().map(EmailAddress::new),
                user.cardNumber(),
                user.expiresOn(),
                keepsHistory.get());
        return new Wanted(profile, email.optional().get().map(EmailAddress::text));
    }

    /** Whether they keep a history is for them alone to say. */
    static Profile readWhole(Fields in, User user) {
        var fullName = in.text("fullName", 200).optional();
        var gender = in.oneOf("gender", Gender.class).or(Gender.UNDISCLOSED);
        var language = in.text("language", 100).as(LanguageTag::parse).required();
        var email = in.text("email", 320).as(EmailAddress::parse).optional();
        var cardNumber = in.text("cardNumber", 64).optional();
        var expiresOn = in.day("expiresOn").optional();
        in.done();
        return new Profile(
                fullName.get(),
                gender.get(),
                language.get(),
                email.get(),
                cardNumber.get(),
                expiresOn.get(),
                user.keepsReadingHistory());
    }
}
