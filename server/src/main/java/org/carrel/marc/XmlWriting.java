package org.carrel.marc;

import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;

/** Puts a record together as an element of MARC 21 slim, of which it takes the default namespace for granted. */
public final class XmlWriting {
    private final StringBuilder out = new StringBuilder(2_048);

    private XmlWriting() {}

    public static String element(Record record) {
        var writing = new XmlWriting();
        writing.out.append("<record>\n  <leader>");
        writing.text(IsoWriting.leader(record, 0, 0));
        writing.out.append("</leader>\n");
        record.getControlFields().forEach(field -> {
            writing.out.append("  <controlfield tag=\"").append(field.getTag()).append("\">");
            writing.text(field.getData());
            writing.out.append("</controlfield>\n");
        });
        record.getDataFields().forEach(writing::field);
        return writing.out.append("</record>").toString();
    }

    private void field(DataField field) {
        out.append("  <datafield tag=\"").append(field.getTag()).append("\" ind1=\"");
        text(String.valueOf(IsoWriting.indicator(field.getIndicator1())));
        out.append("\" ind2=\"");
        text(String.valueOf(IsoWriting.indicator(field.getIndicator2())));
        out.append("\">\n");
        for (var sub : field.getSubfields()) {
            out.append("    <subfield code=\"");
            text(String.valueOf(IsoWriting.code(sub.getCode())));
            out.append("\">");
            text(sub.getData());
            out.append("</subfield>\n");
        }
        out.append("  </datafield>\n");
    }

    /** What XML cannot hold becomes a space. */
    private void text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(c) ? c : ' ');
            }
        });
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
