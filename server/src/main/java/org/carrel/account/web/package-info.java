/**
 * Sessions that a browser holds by cookie, for the web app: no script can read them, and what changes something needs a
 * token that only our own pages get.
 */
@NullMarked
package org.carrel.account.web;

import org.jspecify.annotations.NullMarked;
