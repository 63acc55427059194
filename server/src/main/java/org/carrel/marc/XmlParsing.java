package org.carrel.marc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.marc4j.MarcException;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;

/** Reads one {@code record} element; prefixes of names may be bound outside of it, so they are not looked at. */
final class XmlParsing {
    private static final XMLInputFactory XML = factory();
    private static final MarcFactory MARC = MarcFactory.newInstance();
    private static final Pattern CONTROL = Pattern.compile("00[1-9]");
    private static final Pattern TAG = Pattern.compile("[0-9A-Za-z]{3}");
    private static final String BLANK_LEADER = "00000nam a2200000 a 4500";

    private final Record record = MARC.newRecord();
    private final List<String> repairs = new ArrayList<>();
    private final XMLStreamReader in;

    private XmlParsing(XMLStreamReader in) {
        this.in = in;
    }

    static Decoded read(byte[] element) {
        try {
            var text = new String(element, UTF_8);
            var in = XML.createXMLStreamReader(new StringReader(text));
            try {
                return new XmlParsing(in).read(text.indexOf('\uFFFD') >= 0);
            } finally {
                in.close();
            }
        } catch (XMLStreamException | MarcException e) {
            return new Decoded.Broken("It is no well-formed XML: " + firstLine(e));
        } catch (RuntimeException e) {
            return new Decoded.Broken("It cannot be read as MARCXML.");
        }
    }

    private Decoded read(boolean mangled) throws XMLStreamException {
        if (mangled) {
            repairs.add("Some characters are spoilt: they are no UTF-8.");
        }
        record.setLeader(MARC.newLeader(BLANK_LEADER));
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                switch (local()) {
                    case "leader" -> leader(in.getElementText());
                    case "controlfield" -> control();
                    case "datafield" -> data();
                    default -> {}
                }
            }
        }
        return record.getDataFields().isEmpty()
                ? new Decoded.Broken("It has no fields.")
                : new Decoded.Good(record, repairs.stream().distinct().limit(10).toList());
    }

    private void leader(String text) {
        try {
            var numbers = new StringBuilder((text + " ".repeat(IsoLeader.LENGTH)).substring(0, IsoLeader.LENGTH));
            // Lengths mean nothing in XML, and often hold something else.
            numbers.replace(0, 5, "00000").replace(10, 17, "2200000").replace(20, 24, "4500");
            record.setLeader(MARC.newLeader(numbers.toString()));
        } catch (RuntimeException e) {
            repairs.add("The leader was spoilt and left out.");
        }
    }

    private void control() throws XMLStreamException {
        var tag = tag();
        var text = in.getElementText();
        if (tag.filter(known -> CONTROL.matcher(known).matches()).isPresent()) {
            record.addVariableField(MARC.newControlField(tag.get(), text));
        } else {
            repairs.add("A control field whose tag is none was left out.");
        }
    }

    private void data() throws XMLStreamException {
        var tag = tag().filter(known -> !known.startsWith("00"));
        var field = MARC.newDataField(tag.orElse("999"), indicator("ind1"), indicator("ind2"));
        while (in.next() != XMLStreamConstants.END_ELEMENT || !local().equals("datafield")) {
            if (in.isStartElement() && local().equals("subfield")) {
                subfield(field);
            }
        }
        if (tag.isPresent() && !field.getSubfields().isEmpty()) {
            record.addVariableField(field);
        } else {
            repairs.add("A field without subfields, or whose tag is none, was left out.");
        }
    }

    private void subfield(DataField field) throws XMLStreamException {
        var code = Optional.ofNullable(in.getAttributeValue(null, "code")).filter(text -> text.length() == 1);
        var text = in.getElementText();
        if (code.isPresent() && !text.isEmpty()) {
            field.addSubfield(MARC.newSubfield(code.get().charAt(0), text));
        } else if (code.isEmpty()) {
            repairs.add(field.getTag() + ": a subfield without a code was left out.");
        }
    }

    private Optional<String> tag() {
        return Optional.ofNullable(in.getAttributeValue(null, "tag"))
                .filter(tag -> TAG.matcher(tag).matches());
    }

    private char indicator(String name) {
        return Optional.ofNullable(in.getAttributeValue(null, name))
                .filter(text -> text.length() == 1)
                .map(text -> text.charAt(0))
                .orElse(' ');
    }

    private String local() {
        var name = in.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .reduce((first, last) -> last)
                .orElse("")
                .strip();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // What is wrong goes into the report; by default it would be printed as well.
        factory.setXMLReporter((message, type, detail, location) -> {});
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
