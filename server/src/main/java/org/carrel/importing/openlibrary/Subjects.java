package org.carrel.importing.openlibrary;

import java.util.regex.Pattern;
import org.carrel.importing.Draft;

/** Subjects as Open Library keeps them: among them marks of lists, prizes and shelves, which are none. */
final class Subjects {
    private static final Pattern MARK = Pattern.compile(
            "(?i)[a-z_]+:.*=.*|(series|award|collectionid|nyt|lexile|place|person|time):.*|.*daisy|accessible book|"
                    + "in library|internet archive.*|overdrive|large type books|reading level.*|open library.*|"
                    + ".*new york times.*bestseller.*|.*borrow.*|staff picks?|fiction in english|long now.*|popular print.*");
    private static final Pattern FOR_CHILDREN =
            Pattern.compile("(?i)(juvenile|children's) (fiction|literature|nonfiction|stories)");
    private static final Pattern FOR_THE_YOUNG =
            Pattern.compile("(?i)young adult (fiction|literature|nonfiction|works)");

    private Subjects() {}

    static void add(String subject, Draft draft) {
        if (MARK.matcher(subject.strip()).matches()) {
            return;
        }
        draft.subject(subject);
        if (FOR_CHILDREN.matcher(subject.strip()).matches()) {
            draft.audience("children");
        } else if (FOR_THE_YOUNG.matcher(subject.strip()).matches()) {
            draft.audience("young_adult");
        }
    }
}
