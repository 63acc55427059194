/**
 * What the library owns: branches, copies with barcodes, stock.
 *
 * <p>What a copy <em>is</em> stands as independent facts; the one status people see is derived from them in one place, {@link
 * org.carrel.holding.CopyStatus}. Others put copies in stock through {@link org.carrel.holding.Copies}, count them
 * through {@link org.carrel.holding.Stocks}, and say by {@link org.carrel.holding.CopyUse} what stands in the way of
 * withdrawing one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "catalogue", "platform"})
package org.carrel.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
