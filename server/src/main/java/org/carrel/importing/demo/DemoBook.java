package org.carrel.importing.demo;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.carrel.importing.Draft;
import org.carrel.importing.ReadRow;

/** One row of {@code demo/books.csv}. */
final class DemoBook {
    private static final Pattern WITH_ROLE = Pattern.compile("(?<name>.+?)\\s*\\((?<role>[a-z]+)\\)");

    private DemoBook() {}

    static ReadRow.Fit read(CSVRecord row, Clock clock) {
        var draft = new Draft(clock).title(row.get("title"));
        cell(row, "subtitle").ifPresent(draft::subtitle);
        cell(row, "publisher").ifPresent(draft::publisher);
        cell(row, "publishedYear").ifPresent(draft::published);
        cell(row, "language").ifPresent(draft::language);
        cell(row, "summary").ifPresent(draft::summary);
        cell(row, "format").ifPresent(draft::format);
        cell(row, "audience").ifPresent(draft::audience);
        cell(row, "series").ifPresent(draft::series);
        cell(row, "seriesNumber").ifPresent(draft::seriesNumber);
        DemoRows.several(row.get("subjects")).forEach(draft::subject);
        DemoRows.several(row.get("authors")).forEach(person -> contributor(draft, person));
        return ReadRow.Fit.plain(
                Math.toIntExact(row.getRecordNumber()) + 1, draft.done().orElseThrow(), row.get("title"));
    }

    private static void contributor(Draft draft, String person) {
        var withRole = WITH_ROLE.matcher(person);
        if (withRole.matches()) {
            draft.contributor(withRole.group("name"), withRole.group("role"));
        } else {
            draft.contributor(person, "author");
        }
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isBlank());
    }
}
