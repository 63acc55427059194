package org.carrel.importing.marc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.importing.marc.RecordsInTest.iso;
import static org.carrel.importing.marc.RecordsInTest.read;
import static org.carrel.importing.marc.RecordsInTest.readXml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.carrel.importing.ReadRow;
import org.carrel.testing.SharedData;

/** Whatever happens to the bytes of a file, reading it ends, throws nothing, and leaves the records around the damage alone. */
class SpoiltRecordsTest {
    private static final byte[] GOOD = iso("""
            001 42
            008 020805t20022001nyua   j      000 1 eng d
            100 1_ $6 880-01 $a Doe, Jane, $d 1929- $e author.
            245 10 $a Before and after : $b a tale / $c by Jane Doe.
            650 _0 $a Calm $v Fiction.
            880 1_ $6 100-01/$1 $a 金, 馬丁
            """);
    private static final List<byte[]> REAL = real();

    @Property(tries = 150)
    void spoilt_bytes_harm_their_record_alone(@ForAll long seed) {
        var random = new Random(seed);
        var victim = REAL.get(random.nextInt(REAL.size())).clone();
        for (var i = 0; i <= random.nextInt(20); i++) {
            victim[random.nextInt(victim.length - 1)] = (byte) random.nextInt(256);
        }
        var rows = read(GOOD, victim, GOOD);
        assertThat(titleOf(rows.getFirst())).isEqualTo("Before and after");
        assertThat(titleOf(rows.getLast())).isEqualTo("Before and after");
    }

    @Property(tries = 100)
    void rubbish_of_every_kind_comes_to_an_end(@ForAll byte[] rubbish, @ForAll long seed) {
        var random = new Random(seed);
        var cut = REAL.get(random.nextInt(REAL.size()));
        cut = java.util.Arrays.copyOf(cut, random.nextInt(cut.length));
        assertThat(read(rubbish, cut, rubbish)).isNotNull();
        assertThat(readXml(rubbish)).isNotNull();
    }

    @Property(tries = 100)
    void spoilt_xml_is_refused_and_not_thrown(@ForAll long seed) {
        var random = new Random(seed);
        var xml = """
                <collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>00000nam a2200000 a 4500</leader>
                <controlfield tag="001">1</controlfield><datafield tag="245" ind1="0" ind2="0"><subfield code="a">T</subfield>
                </datafield></record></collection>
                """.getBytes(UTF_8);
        for (var i = 0; i <= random.nextInt(8); i++) {
            xml[random.nextInt(xml.length)] = (byte) random.nextInt(256);
        }
        assertThat(readXml(xml)).isNotNull();
    }

    private static String titleOf(ReadRow row) {
        return ((ReadRow.Fit) row).book().book().description().title();
    }

    /** Records of the shared files, where those are; else the one above. */
    private static List<byte[]> real() {
        var records = new ArrayList<>(List.of(GOOD));
        Stream.of("brkrtest.mrc", "chinese_mangled_multibyte.mrc", "diacritic4.mrc", "greekmissingcharsetchange.mrc")
                .flatMap(name -> SharedData.file("marc/" + name).stream())
                .forEach(file -> {
                    try {
                        read(Files.readAllBytes(file)).stream()
                                .filter(ReadRow.Fit.class::isInstance)
                                .forEach(row -> records.add(((ReadRow.Fit) row)
                                        .record()
                                        .orElseThrow()
                                        .content()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return records;
    }
}
