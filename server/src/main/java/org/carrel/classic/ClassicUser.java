package org.carrel.classic;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Gender;
import org.carrel.account.Role;
import org.carrel.account.User;

/** A user as the older service showed one. */
@Schema(name = "ClassicUser")
record ClassicUser(
        UUID id,
        String username,
        @JsonProperty("full_name") Optional<String> fullName,
        Optional<String> email,
        Gender gender,
        Role role,
        @JsonProperty("created_at") Instant createdAt) {
    static ClassicUser of(User user) {
        return new ClassicUser(
                user.id(),
                user.username(),
                user.fullName(),
                user.email(),
                user.gender(),
                user.role(),
                user.createdAt());
    }
}
