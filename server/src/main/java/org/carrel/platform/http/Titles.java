package org.carrel.platform.http;

/** The short, unchanging headline of each status that the API answers with. */
final class Titles {
    private Titles() {}

    static String of(int status) {
        return switch (status) {
            case 400 -> "The request could not be read";
            case 401 -> "Sign in first";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "This address does not take that method";
            case 406 -> "None of the accepted formats can be given";
            case 409 -> "Refused";
            case 412 -> "Changed meanwhile";
            case 413 -> "Too large";
            case 415 -> "This format is not understood";
            case 422 -> "Well-formed, but not acceptable";
            case 423 -> "Locked";
            case 429 -> "Too many requests";
            case 431 -> "Headers too large";
            case 502, 503, 504 -> "Not available at the moment";
            default -> status < 500 ? "The request could not be done" : "Something went wrong on our side";
        };
    }
}
