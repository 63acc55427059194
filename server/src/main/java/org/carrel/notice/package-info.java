/**
 * Messages to people. Whoever has something to say publishes it as an event; here it becomes a message in the outbox, in the
 * same transaction, and is sent afterwards. Without a mail server the messages stay readable. Nobody imports this module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "account::verification", "search::saved", "platform"})
package org.carrel.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
