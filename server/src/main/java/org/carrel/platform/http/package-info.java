/**
 * The ground rules of HTTP, the same for every route: one problem document (RFC 9457), readings that report every bad
 * field at once, pages, entity tags, merge-patch, request ids, limits.
 *
 * <p>A controller takes records that have a static {@code read(Fields)} (as body or as query), calls one service
 * method, and turns a refusal into a {@link org.carrel.platform.http.Refused}; everything else happens here.
 */
@NullMarked
package org.carrel.platform.http;

import org.jspecify.annotations.NullMarked;
