/**
 * Finding books. Each node keeps an index of its own, {@link org.carrel.search.index}, which follows the catalogue; only
 * exports stand on this module.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "catalogue",
            "catalogue::author",
            "holding",
            "circulation",
            "readinglist",
            "platform"
        })
package org.carrel.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
