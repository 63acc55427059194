package org.carrel.importing;

import java.util.List;

/**
 * What a batch came to.
 *
 * @param taken one for each row
 * @param problems those that never became a book, and warnings about those that did
 */
public record TakenBatch(ImportCounts counts, List<Taken> taken, List<ImportProblem> problems) {}
