package org.carrel.platform.http;

import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void the_document_of_all_codes_is_drawn_from_the_same_source() {
        Repository.assertCommitted("docs/refusals.md", new Codes().markdown(), "-Dcarrel.refusals.write=true");
    }
}
