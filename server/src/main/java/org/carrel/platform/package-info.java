/**
 * What every module stands on and none of them owns: the database, the ground rules of HTTP, identifiers, time, the
 * command line. It knows no module.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.carrel.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
