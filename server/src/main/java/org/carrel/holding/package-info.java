/** What the library owns: branches, copies with barcodes, stock. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "catalogue", "platform"})
package org.carrel.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
