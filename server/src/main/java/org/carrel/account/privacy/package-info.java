/**
 * What people may ask of the library about themselves: all that it knows, that it forgets them, what they agreed to. Modules
 * take part by the beans and events of {@code account}: {@code PersonalData}, {@code ErasureObstacle}, {@code UserErased}.
 */
@NullMarked
package org.carrel.account.privacy;

import org.jspecify.annotations.NullMarked;
