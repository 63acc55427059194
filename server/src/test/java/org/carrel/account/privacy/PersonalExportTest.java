package org.carrel.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carrel.account.PersonalData;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class PersonalExportTest {
    private static final String DEED_OF_STAFF =
            "a deed of staff in the catalogue, the number of an account and nothing else; "
                    + "who did it and when is in the section deeds";
    /** Tables that name people and that nobody tells of, and why that is right. */
    private static final Map<String, String> NOT_TOLD = Map.ofEntries(
            Map.entry("book", DEED_OF_STAFF),
            Map.entry("lending_policy", DEED_OF_STAFF),
            Map.entry("work_alias", DEED_OF_STAFF),
            Map.entry("import_run", DEED_OF_STAFF),
            Map.entry("import_file", DEED_OF_STAFF),
            Map.entry("import_job", DEED_OF_STAFF),
            Map.entry("import_schedule", DEED_OF_STAFF),
            Map.entry("import_schedule_run", DEED_OF_STAFF),
            Map.entry("catalogue_change", DEED_OF_STAFF),
            Map.entry("search_index_request", DEED_OF_STAFF),
            Map.entry(
                    "letter_link",
                    "the hash of a link and the address it went to, for a day; the address is in account"),
            Map.entry("totp_offer", "a secret that was shown a quarter of an hour ago at most"),
            Map.entry("passkey_handle", "random; a passkey knows its owner by it"),
            Map.entry("passkey_challenge", "random, for some minutes"),
            Map.entry("sign_in_challenge", "somebody half signed in, for some minutes"),
            Map.entry("security_policy", DEED_OF_STAFF),
            Map.entry("known_place", "hashes of addresses and devices, of which nothing can be read"),
            Map.entry("service_account", "accounts of programs, not of people"),
            Map.entry("audit_draft", "audit_entry of the next two seconds"),
            Map.entry("audit_tally", "refusals of this minute; then they are in audit_entry"));

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<PersonalData> sections;

    @Test
    void whoever_asks_gets_all_that_is_known_of_them_and_a_letter() {
        var somebody = Somebody.with(library);
        somebody.borrowsAndReturns(library);
        somebody.reserves();

        var answer = somebody.person().api().get("/v1/me/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.at("account/email")).isEqualTo("quuxine@example.org");
        assertThat(answer.at("account/cardNumber")).isEqualTo("card-zzyzx");
        assertThat(answer.at("loans/0/title")).isEqualTo("Solaris");
        assertThat(answer.at("loans/0/returnedAt")).isNotEmpty();
        assertThat(answer.at("holds/0/title")).isEqualTo("Solaris");
        assertThat(answer.text()).contains("listname-zzyzx", "note-zzyzx");
        assertThat(answer.at("savedSearches/0/query")).contains("searchword-zzyzx");
        assertThat(answer.at("keys/0/name")).isEqualTo("keyname-zzyzx");
        assertThat(answer.at("consents/0/kind")).isEqualTo("saved_search_mails");
        assertThat(answer.at("sessions/0/id")).isNotEmpty();
        assertThat(answer.at("letters/0/subject")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("hash", somebody.person().refreshToken());
        assertThat(jdbc.sql("select count(*) from outbox_message where kind = 'export_asked' and user_id = :id")
                        .param("id", somebody.person().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void staff_export_for_others_and_readers_do_not() {
        var reader = library.reader();
        var other = library.reader();

        assertThat(library.admin()
                        .api()
                        .get("/v1/users/" + reader.id() + "/export")
                        .at("account/username"))
                .isEqualTo(reader.username());
        assertThat(other.api().get("/v1/users/" + reader.id() + "/export").status())
                .isEqualTo(403);
    }

    @Test
    void every_table_that_refers_to_a_person_is_told_or_has_a_reason() {
        var referring = new TreeSet<>(jdbc.sql("""
                        select k.table_name from information_schema.referential_constraints r
                        join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                        join information_schema.constraint_column_usage u on u.constraint_name = r.constraint_name
                        where u.table_name = 'users' and u.column_name = 'id'
                        union
                        select c.table_name from information_schema.columns c
                        where c.table_schema = 'public' and (c.column_name ~ '(^|_)(user_id|reader_id|owner_id|actor_id|actor)$'
                            or (c.data_type = 'uuid' and c.column_name ~ '_by$'))
                        """).query(String.class).list());
        Set<String> told =
                sections.stream().flatMap(section -> section.tables().stream()).collect(Collectors.toSet());

        assertThat(referring).contains("loan", "hold", "reading_list", "saved_search", "session", "audit_entry");
        assertThat(referring)
                .as("tell of it in a PersonalData, or say here why not; and see that erasure lets go of it")
                .isSubsetOf(union(told, NOT_TOLD.keySet()));
        assertThat(NOT_TOLD.keySet()).as("what is told needs no excuse").doesNotContainAnyElementsOf(told);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
