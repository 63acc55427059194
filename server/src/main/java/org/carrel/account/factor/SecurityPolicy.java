package org.carrel.account.factor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.carrel.platform.audit.Shown;

/**
 * What the library asks of those who sign in.
 *
 * @param secondFactorRequiredFor the roles, of the three or the library's own, that nobody uses without a second factor
 */
@Schema(description = "What the library asks of those who sign in")
record SecurityPolicy(
        @Shown List<String> secondFactorRequiredFor,
        @JsonIgnore int version) {
    SecurityPolicy {
        secondFactorRequiredFor = List.copyOf(secondFactorRequiredFor);
    }
}
