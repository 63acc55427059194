package org.carrel.catalogue.cover;

import org.carrel.platform.http.Fields;

/**
 * How a cover is wanted.
 *
 * @param width the smallest kept size that is at least so wide is given, else the largest
 * @param placeholder whether a drawing with title and author is given where there is none
 */
record CoverQuery(int width, boolean placeholder) {
    static CoverQuery read(Fields in) {
        var width = in.whole("width", 1, 10_000).or(Size.MEDIUM.width());
        var placeholder = in.flag("placeholder").or(false);
        in.done();
        return new CoverQuery(width.get(), placeholder.get());
    }
}
