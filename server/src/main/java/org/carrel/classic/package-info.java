/**
 * The API of an older library service, kept for the small programs that were written for it: routes at the root, bodies
 * in snake_case. A thin skin: every deed is done by the same services as under {@code /v1}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "account :: lockout",
            "account :: session",
            "catalogue",
            "holding",
            "circulation",
            "importing",
            "importing :: googlebooks",
            "platform"
        })
package org.carrel.classic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
