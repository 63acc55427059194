package org.carrel.exporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.carrel.catalogue.SourceRecord;
import org.carrel.marc.XmlWriting;

/** MARC 21 slim. */
final class XmlWriter implements BookWriter {
    private static final String HEAD = "<collection xmlns=\"http://www.loc.gov/MARC21/slim\""
            + " xmlns:marc=\"http://www.loc.gov/MARC21/slim\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n";
    private static final XMLInputFactory XML = factory();
    private final OutputStream out;
    private final MarcRecords records = new MarcRecords();
    private boolean begun;

    XmlWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(ExportedBook book) throws IOException {
        begin();
        var came = book.asItCame(SourceRecord.Kind.MARCXML).filter(XmlWriter::standsHere);
        out.write(
                came.isPresent()
                        ? came.get()
                        : XmlWriting.element(records.of(book)).getBytes(UTF_8));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        begin();
        out.write("</collection>\n".getBytes(UTF_8));
    }

    private void begin() throws IOException {
        if (!begun) {
            out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + HEAD).getBytes(UTF_8));
            begun = true;
        }
    }

    /** Whether all that it takes for granted holds in our collection too; prefixes may have been bound outside of it. */
    private static boolean standsHere(byte[] element) {
        try {
            var in = XML.createXMLStreamReader(new StringReader(HEAD + new String(element, UTF_8) + "</collection>"));
            while (in.hasNext()) {
                in.next();
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, detail, location) -> {});
        return factory;
    }
}
