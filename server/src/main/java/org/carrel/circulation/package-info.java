/** What is lent: loans, returns, renewals, holds and the policy they follow. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "catalogue", "holding", "platform"})
package org.carrel.circulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
