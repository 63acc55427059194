package org.carrel.importing.external;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.ImportSource;

/**
 * A book as several sources tell it together.
 *
 * @param sources who knows it; the first gave it its name
 * @param externalId how the first of them calls it
 * @param provenance by field, whose word it is
 */
@Schema(name = "MergedBook", description = "A book as several sources tell it together, and whose word each field is")
record MergedBook(
        List<ImportSource> sources,
        Optional<String> externalId,
        @JsonUnwrapped NewBook book,
        Map<MergedField, List<ImportSource>> provenance,
        @JsonIgnore List<String> warnings) {}
