package org.carrel.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with an answer, given what was asked. */
final class Judge {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern INSIDE = Pattern.compile(
            "org\\.carrel|org\\.postgresql|org\\.springframework|java\\.|jakarta\\.|tools\\.jackson|Exception|SQLSTATE|"
                    + "ERROR:|violates|duplicate key|\\bat [a-z]+\\.[a-z.]+\\(|/home/|/usr/|/tmp/|Tomcat");
    private static final List<String> SAID_TO_BROWSERS = List.of(
            "X-Request-Id",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Content-Security-Policy");
    /** Answers that any address may give, whatever is asked there: the ground's, before a route is found. */
    private static final Set<Integer> OF_THE_GROUND = Set.of(400, 404, 405, 413, 415, 501);

    private final Schemas schemas;

    Judge(Schemas schemas) {
        this.schemas = schemas;
    }

    List<String> wrong(Attempt attempt, Answer answer) {
        var wrong = new ArrayList<String>();
        for (var header : SAID_TO_BROWSERS) {
            if (answer.header(header).isEmpty()) {
                wrong.add("no " + header);
            }
        }
        var status = answer.status();
        if (status >= 500) {
            broken(answer, wrong);
        }
        if (status >= 400 && !isDescribedAsAnother(attempt, answer)) {
            problem(attempt, answer, wrong);
        } else if (status < 400 && attempt.hopeless() && status != 308) {
            wrong.add("took what is wrong (" + status + ")");
        }
        if (attempt.described()) {
            described(attempt, answer, wrong);
        } else if (status >= 400 && !OF_THE_GROUND.contains(status)) {
            undescribed(attempt, answer, wrong);
        } else if (status == 405 && answer.header("Allow").isEmpty()) {
            wrong.add("405 without Allow");
        }
        return wrong;
    }

    /** OAuth 2.0 has errors of its own form (RFC 6749, 5.2), and who reads pages gets a page. */
    private static boolean isDescribedAsAnother(Attempt attempt, Answer answer) {
        return attempt.described()
                && !answer.mediaType().equals("application/problem+json")
                && attempt.operation()
                        .response(answer.status())
                        .filter(response -> response.path("content").propertyNames().stream()
                                .anyMatch(type -> Answer.bare(type).equals(answer.mediaType())))
                        .isPresent();
    }

    /** Only what lies beyond our border may be away, and then we say when to come back. */
    private static void broken(Answer answer, List<String> wrong) {
        if ((answer.status() != 503 && answer.status() != 502)
                || answer.header("Retry-After").isEmpty()) {
            wrong.add("answered " + answer.status());
        }
    }

    /** Another method that the description has for the path answers as it says there; HEAD as GET. */
    private static void undescribed(Attempt attempt, Answer answer, List<String> wrong) {
        var description = attempt.operation().description();
        var method = attempt.method().equals("HEAD") ? "GET" : attempt.method();
        if (!description.takes(method, attempt.operation().path()) && answer.status() != 401) {
            wrong.add(attempt.method() + " answered " + answer.status());
        }
    }

    private void described(Attempt attempt, Answer answer, List<String> wrong) {
        var status = answer.status();
        var response = attempt.operation().response(status);
        if (attempt.who().isEmpty() && attempt.operation().needsSignIn() && status < 400) {
            wrong.add("let nobody in (" + status + ")");
        }
        if (response.isEmpty() && status == 405 && answer.header("Allow").isPresent()) {
            // A wrong id can make another address of it.
            return;
        }
        if (response.isEmpty()) {
            wrong.add("status " + status + " is not described");
            return;
        }
        var content = response.get().path("content");
        if (answer.response().body().length == 0) {
            if (!content.isEmpty() && content.propertyNames().stream().allMatch(type -> type.contains("json"))) {
                wrong.add("no body with status " + status);
            }
            return;
        }
        body(answer, content, wrong);
    }

    private void body(Answer answer, JsonNode content, List<String> wrong) {
        var type = content.properties().stream()
                .filter(entry -> Answer.bare(entry.getKey()).equals(answer.mediaType()))
                .findFirst();
        if (type.isEmpty()) {
            wrong.add("type " + answer.mediaType() + " is not described with status " + answer.status());
        } else if (answer.isJson()) {
            if (answer.json().isMissingNode()) {
                wrong.add("no JSON with status " + answer.status());
            }
            schemas.wrong(type.get().getValue().path("schema"), answer.json())
                    .forEach(said -> wrong.add(answer.status() + " differs from its schema: " + said));
        }
    }

    private static void problem(Attempt attempt, Answer answer, List<String> wrong) {
        if (attempt.method().equals("HEAD")) {
            return;
        }
        var problem = answer.json();
        var told = problem.path("code").asString("");
        if (!answer.mediaType().equals("application/problem+json")
                || !CODE.matcher(told).matches()) {
            wrong.add("no problem document with status " + answer.status());
        } else if (problem.path("status").asInt(0) != answer.status()
                || !namesRequest(problem, answer)
                || !problem.path("type").asString("").equals("/problems/" + told)) {
            wrong.add("a problem document that does not fit its answer");
        }
        var inside = INSIDE.matcher(answer.text());
        if (inside.find()) {
            wrong.add("tells of the inside: " + inside.group());
        }
        if (answer.status() == 400
                && told.equals("invalid_input")
                && problem.path("errors").isEmpty()) {
            wrong.add("invalid_input that names no field");
        }
        if (answer.status() == 401 && answer.header("WWW-Authenticate").isEmpty()) {
            wrong.add("401 without WWW-Authenticate");
        }
    }

    /** A replayed answer is, to the byte, the first. */
    private static boolean namesRequest(JsonNode problem, Answer answer) {
        return answer.header("Idempotency-Replayed").isPresent()
                || problem.path("requestId")
                        .asString("")
                        .equals(answer.header("X-Request-Id").orElse("-"));
    }
}
