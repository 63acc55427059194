package org.carrel.house;

import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void every_setting_is_documented_with_its_default_and_its_bounds() {
        Repository.assertCommitted("docs/configuration.md", Settings.markdown(), "-Dcarrel.configuration.write=true");
    }
}
