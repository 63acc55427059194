package org.carrel.importing.googlebooks;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.importing.Draft;
import org.carrel.importing.ExternalBook;
import tools.jackson.databind.JsonNode;

/** Reads a volume of Google Books, of which any part may be missing or odd. */
final class VolumeReading {
    private static final Pattern NUMBERED = Pattern.compile("(?<who>OCLC|LCCN):\\s*(?<number>\\S+)");

    private VolumeReading() {}

    /** Empty where it has no title: nobody could find it. */
    static Optional<ExternalBook> read(JsonNode volume, Clock clock) {
        var info = volume.path("volumeInfo");
        var draft = new Draft(clock);
        text(volume, "id").ifPresent(draft::externalId);
        text(info, "title").ifPresent(draft::title);
        text(info, "subtitle").ifPresent(draft::subtitle);
        text(info, "publisher").ifPresent(draft::publisher);
        text(info, "publishedDate").ifPresent(draft::published);
        text(info, "language").ifPresent(draft::language);
        text(info, "description").ifPresent(draft::summary);
        info.path("authors").forEach(name -> draft.contributor(name.asString(""), "author"));
        identifiers(info.path("industryIdentifiers"), draft);
        categories(info.path("categories"), draft);
        form(info, draft);
        cover(info.path("imageLinks"), draft);
        return draft.done();
    }

    private static void identifiers(JsonNode identifiers, Draft draft) {
        for (var type : new String[] {"ISBN_13", "ISBN_10", "ISSN", "OTHER"}) {
            for (var identifier : identifiers) {
                if (text(identifier, "type").filter(type::equals).isPresent()) {
                    text(identifier, "identifier").ifPresent(number -> identifier(type, number, draft));
                }
            }
        }
    }

    private static void identifier(String type, String number, Draft draft) {
        switch (type) {
            case "ISBN_13", "ISBN_10" -> draft.isbn(number);
            case "ISSN" -> draft.issn(number);
            default -> other(number, draft);
        }
    }

    /** Most of these are shelf marks of the library that was scanned, of use to nobody. */
    private static void other(String number, Draft draft) {
        var numbered = NUMBERED.matcher(number);
        if (numbered.matches()) {
            if (numbered.group("who").equals("OCLC")) {
                draft.oclc(numbered.group("number"));
            } else {
                draft.lccn(numbered.group("number"));
            }
        }
    }

    private static void categories(JsonNode categories, Draft draft) {
        for (var category : categories) {
            var name = category.asString("");
            draft.subject(name);
            if (name.startsWith("Juvenile")) {
                draft.audience("children");
            } else if (name.startsWith("Young Adult")) {
                draft.audience("young_adult");
            }
        }
    }

    private static void form(JsonNode info, Draft draft) {
        if (text(info, "printType").filter("MAGAZINE"::equals).isPresent()) {
            draft.format("periodical");
        }
        var pages = info.path("pageCount").asInt(0);
        if (pages > 0) {
            draft.physicalDescription(pages + " pages");
        }
    }

    private static void cover(JsonNode links, Draft draft) {
        for (var size : new String[] {"large", "medium", "small", "thumbnail", "smallThumbnail"}) {
            var address = text(links, size);
            if (address.isPresent()) {
                draft.cover(address.get().replace("&edge=curl", ""));
                return;
            }
        }
    }

    private static Optional<String> text(JsonNode object, String name) {
        var value = object.path(name);
        return value.isString() ? Optional.of(value.stringValue()).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
