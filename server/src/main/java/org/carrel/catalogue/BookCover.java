package org.carrel.catalogue;

/**
 * Where pictures of a book's cover lie with us, each at most so wide: 120, 320 and 640 pixels. What lies at such an address
 * never changes.
 */
public record BookCover(String small, String medium, String large) {
    static BookCover of(String hash) {
        return new BookCover(address(hash, 120), address(hash, 320), address(hash, 640));
    }

    private static String address(String hash, int width) {
        return "/covers/" + hash + "-" + width + ".jpg";
    }
}
