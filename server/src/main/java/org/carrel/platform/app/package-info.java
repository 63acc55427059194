/** The web app's own files, as the build put them into the jar: packed scripts and styles, and the shell of the staff's part. */
@NullMarked
package org.carrel.platform.app;

import org.jspecify.annotations.NullMarked;
