package org.carrel.holding;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrel.platform.Ids;
import org.carrel.platform.http.InvalidValue;

/** Makes sense of copies as other libraries tell them. */
final class CopyReading {
    private static final String STANDARD = "standard";
    private static final int LONGEST_TYPE = 32;
    private final List<Branch> branches;
    private final Clock clock;
    private final CopyReport report;

    /** @param branches the first is for copies that name none of them */
    CopyReading(List<Branch> branches, Clock clock, CopyReport report) {
        this.branches = branches;
        this.clock = clock;
        this.report = report;
    }

    /** @return empty, and a warning, where the barcode is none */
    Optional<CopyRow> read(int place, NewCopy copy) {
        try {
            var barcode = copy.barcode().map(String::strip).map(Barcode::parse);
            var branch = branch(place, copy);
            var today = clock.instant().atZone(branch.timeZone()).toLocalDate();
            return Optional.of(new CopyRow(
                    place,
                    Ids.next(),
                    copy,
                    barcode,
                    branch.id(),
                    copy.itemType().map(CopyReading::token).orElse(STANDARD),
                    copy.acquiredOn().orElse(today)));
        } catch (InvalidValue e) {
            report.warn(place, "Its barcode " + copy.barcode().orElse("") + " makes no sense: left out.");
            return Optional.empty();
        }
    }

    private Branch branch(int place, NewCopy copy) {
        var first = branches.getFirst();
        return copy.branchCode()
                .map(code -> branches.stream()
                        .filter(branch -> branch.code().equalsIgnoreCase(code.strip()))
                        .findFirst()
                        .orElseGet(() -> {
                            report.warn(place, "There is no branch " + code + ": it stands at " + first.code() + ".");
                            return first;
                        }))
                .orElse(first);
    }

    private static String token(String type) {
        var token = type.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        var cut = token.substring(0, Math.min(token.length(), LONGEST_TYPE));
        return cut.matches("-*") ? STANDARD : cut;
    }
}
