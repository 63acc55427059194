/**
 * The API's description (OpenAPI 3.1) and the pages that show it. It is read from the controllers; what is the same for
 * every route (who may call it, what it answers when it does not) is added here and nowhere else.
 */
@NullMarked
package org.carrel.platform.openapi;

import org.jspecify.annotations.NullMarked;
