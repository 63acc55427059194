/** Tests of accounts. */
@NullMarked
package org.carrel.account;

import org.jspecify.annotations.NullMarked;
