/** How the service is: health for load balancers and people, metrics for scrapers, the version. Nobody imports it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "platform"})
package org.carrel.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
