package org.carrel.readinglist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Reason;
import org.carrel.platform.http.Refused;

/** Why something was not done with a list. */
sealed interface ListRefusal {
    /** Also another reader's list. */
    record NoSuchList() implements ListRefusal {}

    record NoSuchEntry() implements ListRefusal {}

    record NoSuchBook() implements ListRefusal {}

    record ChangedMeanwhile() implements ListRefusal {}

    record TooManyLists() implements ListRefusal {}

    record NameTaken() implements ListRefusal {}

    record ListFull() implements ListRefusal {}

    record BookAlreadyThere() implements ListRefusal {}

    record OrderDiffers(List<UUID> missing, List<UUID> extra) implements ListRefusal {}

    String NAME_TAKEN = "You have a list of this name already.";
    String BOOK_ALREADY_THERE = "This book is in the list already.";

    default RuntimeException thrown() {
        return switch (this) {
            case NoSuchList() -> Refused.notFound("list");
            case NoSuchEntry() -> Refused.notFound("entry");
            case NoSuchBook() -> InvalidInput.notAcceptable("bookId", "no_such_book", "There is no such book.");
            case ChangedMeanwhile() -> Refused.stale();
            case TooManyLists() ->
                Refused.conflict(
                        "too_many_lists", "A reader has at most %d lists.".formatted(ReadingList.MOST_PER_OWNER));
            case NameTaken() ->
                Refused.conflict(List.of(Reason.of("list_name_taken", NAME_TAKEN, Map.of("field", "name"))));
            case ListFull() ->
                Refused.conflict("list_full", "A list has at most %,d entries.".formatted(ReadingList.MOST_ENTRIES));
            case BookAlreadyThere() ->
                Refused.conflict(
                        List.of(Reason.of("book_already_in_list", BOOK_ALREADY_THERE, Map.of("field", "bookId"))));
            case OrderDiffers(var missing, var extra) ->
                Refused.conflict(List.of(Reason.of(
                        "order_differs",
                        "An order must name every entry of the list, and nothing else.",
                        Map.of("missing", missing, "extra", extra))));
        };
    }
}
