package org.carrel.circulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Loans")
@RestController
class CheckInController {
    private final Loans loans;

    CheckInController(Loans loans) {
        this.loans = loans;
    }

    /** A copy that is brought back, by what its barcode says. */
    record NewCheckIn(String barcode) {
        static NewCheckIn read(Fields in) {
            var barcode = in.text("barcode", 64).required();
            in.done();
            return new NewCheckIn(barcode.get());
        }
    }

    @Operation(
            operationId = "checkIn",
            summary = "Take a copy back, and learn where it goes",
            description = "A copy that is not on loan is taken as well; the answer then has no loan.")
    @Requires(Permission.CIRCULATION_WRITE)
    @Recorded(Recorded.Deeds.ROUTINE)
    @PostMapping("/v1/checkins")
    @ResponseStatus(HttpStatus.CREATED)
    CheckIn checkIn(@RequestBody NewCheckIn body) {
        return loans.takeBack(body.barcode()).orElseThrow(() -> Refusals.answer(List.of(new Refusal.CopyUnknown())));
    }
}
