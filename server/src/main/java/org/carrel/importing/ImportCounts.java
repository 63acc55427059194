package org.carrel.importing;

/**
 * What a run has done so far.
 *
 * @param read rows or volumes looked at
 * @param created books that were new
 * @param updated books that were there and lacked something
 * @param skipped books that were there already
 * @param failed rows that could not be taken
 * @param warned rows that were taken without something that made no sense
 */
public record ImportCounts(int read, int created, int updated, int skipped, int failed, int warned) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    public ImportCounts plus(ImportCounts more) {
        return new ImportCounts(
                read + more.read,
                created + more.created,
                updated + more.updated,
                skipped + more.skipped,
                failed + more.failed,
                warned + more.warned);
    }
}
