package org.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class AtomFeedTest {
    @Test
    void what_xml_cannot_say_is_left_out_and_the_rest_stays() throws Exception {
        var here = URI.create("https://library.example/v1/search.atom?q=a%26b");
        var pages = new AtomFeed.Pages(here, here, Optional.of(here), here);
        var title = "a\u0001\ufffe\ud800\udb40 <b> & \"c\" ]]> 𝄞 الأيام";
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        new AtomFeed(title, UUID.nameUUIDFromBytes(new byte[0]), pages, List.of()).xml())));
        assertThat(xml.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a <b> & \"c\" ]]> 𝄞 الأيام");
    }
}
