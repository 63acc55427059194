package org.carrel.platform.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.database.DatabaseAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever stopped a request into the one problem document. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private final Laws laws;

    ProblemAdvice(Laws laws) {
        this.laws = laws;
    }

    @ExceptionHandler(InvalidInput.class)
    ResponseEntity<Object> unreadable(InvalidInput e) {
        return answer(Problem.of(e.status(), "invalid_input", sentence(e.errors()), e.errors(), List.of()));
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<Object> refused(Refused e) {
        return with(
                e.headers(),
                Problem.of(
                        e.status(),
                        e.reasons().getFirst().code(),
                        Reasons.sentence(e.reasons()),
                        List.of(),
                        e.reasons()));
    }

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> problem(ProblemException e) {
        return with(e.headers(), Problem.of(e.status(), e.code(), e.sentence(), List.of(), e.reasons()));
    }

    /** The firewall and Tomcat look at parameters only when they are read. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Object> rejected() {
        return answer(Problem.of(HttpStatus.BAD_REQUEST, "bad_request", "The request could not be read."));
    }

    @ExceptionHandler(DataIntegrityViolationException.class)
    ResponseEntity<Object> lawBroken(DataIntegrityViolationException e) {
        return laws.reason(e)
                .map(reason -> refused(Refused.conflict(List.of(reason))))
                .orElseGet(() -> bug(e));
    }

    /** A deadlock or a lock that was not to be had in time: nothing was done, and the same request may well succeed. */
    @ExceptionHandler(TransientDataAccessException.class)
    ResponseEntity<Object> busy(TransientDataAccessException e) {
        if (DatabaseAway.caused(e)) {
            return anythingElse(e);
        }
        LOG.warn("Given up under load: {}", e.getMessage());
        return problem(ProblemException.unavailable("busy", "Too much happened at once. Try again shortly."));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> anythingElse(Exception e) {
        if (DatabaseAway.caused(e)) {
            LOG.warn("The database is away: {}", e.getMessage());
            return problem(ProblemException.unavailable(
                    "database_away", "The database cannot be reached at the moment. Try again shortly."));
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("The client is gone: {}", e.getMessage());
            return answer(Problem.of(HttpStatus.BAD_REQUEST, "bad_request", "The connection ended early."));
        }
        return bug(e);
    }

    private ResponseEntity<Object> bug(Exception e) {
        LOG.error("Unforeseen", e);
        return answer(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal_error",
                "This should not have happened. Tell the administrator the request id."));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : e.getPropertyName();
        var type = Optional.ofNullable(e.getRequiredType());
        var right = type.filter(Class::isEnum)
                .map(t -> "Must be one of: "
                        + Arrays.stream(t.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")) + ".")
                .orElse("Must be a " + type.map(Class::getSimpleName).orElse("different value") + ".");
        return unreadable(InvalidInput.field(String.valueOf(name), "malformed", right));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unreadable(InvalidInput.field(e.getParameterName(), "required", "Must be given."));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unreadable(InvalidInput.field("body", "json", "Must be valid JSON in UTF-8" + Json.place(e) + "."));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var allowed = e.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .filter(type -> !type.contains("*"))
                .distinct()
                .collect(Collectors.joining(", "));
        return with(
                headers,
                Problem.of(
                        status,
                        "unsupported_media_type",
                        "Send the body as " + (allowed.isEmpty() ? "application/json" : allowed) + " in UTF-8."));
    }

    @Override
    protected ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var allowed = Optional.ofNullable(e.getSupportedHttpMethods())
                .map(methods -> methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")))
                .orElse("another method");
        return with(headers, Problem.of(status, "method_not_allowed", "This address takes " + allowed + "."));
    }

    /** Every other exception of Spring MVC's own. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return bug(e);
        }
        return switch (status.value()) {
            case 404 -> with(headers, Problem.of(status, "not_found", "There is nothing at this address."));
            case 406 ->
                with(headers, Problem.of(status, "not_acceptable", "The answer can be given as application/json."));
            case 413 -> with(headers, Problem.of(status, "too_large", "The body is too large."));
            default -> with(headers, Problem.of(status, "bad_request", "The request could not be read."));
        };
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return with(new HttpHeaders(), problem);
    }

    private static ResponseEntity<Object> with(HttpHeaders headers, Problem problem) {
        Audit.refused(
                problem.reasons().isEmpty()
                        ? List.of(problem.code())
                        : problem.reasons().stream()
                                .map(Reason::code)
                                .distinct()
                                .toList());
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String sentence(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining(" "));
    }
}
