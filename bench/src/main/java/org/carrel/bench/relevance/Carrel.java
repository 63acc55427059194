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
import tools.jackson.databind.json.JsonMapper;

/** Our own search, over HTTP as anybody asks it. */
final class Carrel implements Engine {
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
        for (var item : ask("q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&limit=10")) {
            works.add(item.path("workId").asString());
        }
        return works;
    }

    private Iterable<tools.jackson.databind.JsonNode> ask(String parameters) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/v1/search?" + parameters))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(parameters + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body()).path("items");
    }
}
