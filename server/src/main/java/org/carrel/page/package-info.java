/**
 * What people see before any script ran: the public pages, written by the server into the shell of the web app, with the
 * same services behind them as {@code /v1}. An outside face; nobody may use it. Nothing personal is ever in a page, so
 * that everybody gets the same.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "catalogue",
            "catalogue :: author",
            "holding",
            "search",
            "search :: facets",
            "search :: marks",
            "platform"
        })
package org.carrel.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
