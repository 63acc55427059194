package org.carrel.bench.relevance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own search, over HTTP as anybody asks it. */
final class Carrel implements Engine {
    private static final int PATIENCE = 600;
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Carrel(String address) {
        this.address = address;
    }

    @Override
    public String name() {
        return "Carrel";
    }

    @Override
    public List<String> search(String query) throws IOException, InterruptedException {
        var works = new ArrayList<String>();
        for (var item : ask("limit=10&facets=false&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .path("items")) {
            works.add(item.path("workId").asString());
        }
        return works;
    }

    /** The index follows the catalogue; nothing is judged before it has all of it. */
    void awaitWorks(long works) throws IOException, InterruptedException {
        for (var tries = 0; tries < PATIENCE; tries++) {
            if (ask("limit=1&facets=false").path("total").asLong() == works) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("The index has not come to " + works + " works");
    }

    private JsonNode ask(String parameters) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/v1/search?" + parameters))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(parameters + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
