package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The web app looks for the answer to its first question by the address of the API: letter by letter the same. */
class SearchAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | facets=true&limit=20
            q=sea                                    | facets=true&limit=20&q=sea
            q=+sea+&q=lake&sort=relevance&language=  | facets=true&limit=20&q=sea
            subject=b&subject=a&format=book          | facets=true&format=book&limit=20&subject=b&subject=a
            limit=50&cursor=x&utm_source=mail        | cursor=x&facets=true&limit=50
            view=grid&sort=-added                    | facets=true&limit=20&sort=-added
            q=R%26D+*+~+%C3%A9                       | facets=true&limit=20&q=R%26D+*+%7E+%C3%A9
            """)
    void the_api_is_asked_as_the_app_would_ask(String query, String asked) {
        assertThat(of(query).api()).isEqualTo("/v1/search?" + asked);
    }

    @Test
    void a_page_leads_to_others_that_look_alike() {
        var address = of("q=sea&view=grid&format=book&format=dvd&cursor=x");
        assertThat(address.isGrid()).isTrue();
        assertThat(address.less("format", "dvd").href()).isEqualTo("/search?format=book&q=sea&view=grid");
        assertThat(address.plain().href()).isEqualTo("/search?format=book&format=dvd&q=sea");
    }

    private static SearchAddress of(String query) {
        var request = new MockHttpServletRequest();
        if (!query.isEmpty()) {
            Arrays.stream(query.split("&"))
                    .map(part -> part.split("=", 2))
                    .forEach(pair -> request.addParameter(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return SearchAddress.of(request);
    }
}
