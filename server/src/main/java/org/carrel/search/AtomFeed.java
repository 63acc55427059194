package org.carrel.search;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.carrel.catalogue.Book;

/**
 * Writes what a search found as a feed (Atom, RFC 4287; pages as in RFC 5005).
 *
 * @param id stays the same wherever it is asked for
 * @param pages where it lies
 */
record AtomFeed(String title, UUID id, Pages pages, List<Book> books) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String TYPE = "application/atom+xml";
    private static final String JSON = "application/json";

    /**
     * @param self where this page lies
     * @param first where the first one lies
     * @param alternate where the search itself lies
     */
    record Pages(URI self, URI first, Optional<URI> next, URI alternate) {}

    String xml() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(ATOM);
            xml.writeStartElement(ATOM, "feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", title);
            element(xml, "id", "urn:uuid:" + id);
            element(xml, "updated", updated().toString());
            link(xml, "self", TYPE, pages.self);
            link(xml, "first", TYPE, pages.first);
            if (pages.next.isPresent()) {
                link(xml, "next", TYPE, pages.next.get());
            }
            link(xml, "alternate", JSON, pages.alternate);
            for (var book : books) {
                entry(xml, book);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private Instant updated() {
        return books.stream().map(Book::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, Book book) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element(xml, "title", book.title());
        element(xml, "id", "urn:uuid:" + book.workId());
        element(xml, "published", book.createdAt().toString());
        element(xml, "updated", book.updatedAt().toString());
        link(xml, "alternate", JSON, pages.first.resolve("/v1/books/" + book.id()));
        for (var contributor : book.contributors()) {
            xml.writeStartElement(ATOM, "author");
            element(xml, "name", contributor.name());
            xml.writeEndElement();
        }
        if (book.contributors().isEmpty()) {
            xml.writeStartElement(ATOM, "author");
            element(xml, "name", "\u2013");
            xml.writeEndElement();
        }
        for (var subject : book.description().subjects()) {
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", legal(subject));
        }
        if (book.description().summary().isPresent()) {
            element(xml, "summary", book.description().summary().get());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, URI address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address.toString());
    }

    /** Without what XML 1.0 has no way to say. */
    private static String legal(String text) {
        var legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
