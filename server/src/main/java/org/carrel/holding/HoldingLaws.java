package org.carrel.holding;

import org.carrel.platform.http.Law;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HoldingLaws {
    static final Law BRANCH_CODE_IS_UNIQUE =
            new Law("branch_code_is_unique", "branch_code_taken", "code", "Another branch has this code.");
    static final Law BARCODE_IS_UNIQUE =
            new Law("barcode_is_unique", "barcode_taken", "barcode", "Another copy has this barcode.");

    @Bean
    Law branchCodeIsUnique() {
        return BRANCH_CODE_IS_UNIQUE;
    }

    @Bean
    Law barcodeIsUnique() {
        return BARCODE_IS_UNIQUE;
    }

    /** Only a race comes so far: the branch was looked up, and deleted before the copy was written. */
    @Bean
    Law aCopyStandsInABranch() {
        return new Law("copy_branch_id_fkey", "branch_gone", "branchId", "The branch was deleted meanwhile.");
    }
}
