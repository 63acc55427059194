package org.carrel.platform.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Knows every declared {@link Law} by its constraint's name. */
@Component
public class Laws {
    private final Map<String, Law> byConstraint;

    Laws(List<Law> laws) {
        this.byConstraint = laws.stream().collect(Collectors.toMap(Law::constraint, Function.identity()));
    }

    /** The reason behind a violated constraint; empty when no law is declared for it, which is a bug. */
    public Optional<Reason> reason(DataIntegrityViolationException e) {
        return constraint(e)
                .flatMap(name -> Optional.ofNullable(byConstraint.get(name)))
                .map(law -> Reason.of(law.code(), law.message(), Map.of("field", law.field())));
    }

    private static Optional<String> constraint(DataIntegrityViolationException e) {
        return Optional.of(NestedExceptionUtils.getMostSpecificCause(e))
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getConstraint);
    }
}
