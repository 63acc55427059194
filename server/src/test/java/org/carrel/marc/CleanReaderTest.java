package org.carrel.marc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanReaderTest {
    private static final String[][] FIELDS = {
        {"001", "n 42"},
        {"008", "260101s1937    enk           000 1 eng d"},
        {"020", "  \u001fa9780261103344\u001fqpbk."},
        {"100", "1 \u001faTolkien, J. R. R.,\u001fd1892-1973."},
        {"245", "10\u001faHobbit : Ünïcode \u4e2d\u6587 /\u001fcby J. R. R. Tolkien."},
        {"880", "10\u001f6245-01/(N\u001fa\u0425\u043e\u0431\u0431\u0438\u0442"},
        {"901", "  \u001fa'<b>' #1 100% \\ ~ ^"},
    };

    @Test
    void a_record_without_fault_is_read_by_itself_and_as_the_patient_reader_reads_it() {
        for (var coding : new char[] {'a', ' '}) {
            var record = record(coding, coding == 'a' ? FIELDS.length : 4);
            assertThat(CleanReader.read(record)).isPresent();
            assertReadAlike(record);
        }
    }

    @Test
    void where_one_byte_is_another_it_reads_as_the_patient_reader_does_or_leaves_the_record_to_it() {
        var random = new Random(7);
        var interesting = new byte[] {0, 9, 0x1B, 0x1D, 0x1E, 0x1F, ' ', '$', '&', '0', '9', 'A', 'a', '|', 0x7F, -1};
        var read = 0;
        for (var i = 0; i < 4_000; i++) {
            var record = record(random.nextBoolean() ? 'a' : ' ', 2 + random.nextInt(FIELDS.length - 1));
            var place = random.nextInt(record.length);
            record[place] = random.nextInt(3) == 0
                    ? (byte) random.nextInt(256)
                    : interesting[random.nextInt(interesting.length)];
            if (CleanReader.read(record).isPresent()) {
                assertReadAlike(record);
                read++;
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void what_is_no_record_at_all_is_left_to_others() {
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++) {
            var bytes = new byte[26 + random.nextInt(100)];
            random.nextBytes(bytes);
            assertThat(CleanReader.read(bytes)).isEmpty();
        }
    }

    private static void assertReadAlike(byte[] bytes) {
        var clean = CleanReader.read(bytes).orElseThrow();
        var patient = new PatientReader(bytes).next();
        assertThat(patient.hasErrors()).isFalse();
        assertThat(clean).hasToString(patient.toString());
        assertThat(clean.getLeader().marshal()).isEqualTo(patient.getLeader().marshal());
        assertThat(clean.getVariableFields()).hasSameSizeAs(patient.getVariableFields());
        assertThat(MarcDecoder.dump(clean, 10_000)).isEqualTo(MarcDecoder.dump(patient, 10_000));
    }

    private static byte[] record(char coding, int fields) {
        var directory = new StringBuilder();
        var data = new ByteArrayOutputStream();
        for (var i = 0; i < fields; i++) {
            var content = (FIELDS[i][1] + "\u001e").getBytes(UTF_8);
            directory.append(FIELDS[i][0]).append("%04d%05d".formatted(content.length, data.size()));
            data.writeBytes(content);
        }
        var base = 24 + directory.length() + 1;
        var head = "%05dnam %s22%05d i 4500%s\u001e".formatted(base + data.size() + 1, coding, base, directory);
        var record = new ByteArrayOutputStream();
        record.writeBytes(head.getBytes(UTF_8));
        record.writeBytes(data.toByteArray());
        record.write(0x1D);
        return record.toByteArray();
    }
}
