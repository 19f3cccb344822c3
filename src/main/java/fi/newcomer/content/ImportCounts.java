package fi.newcomer.content;

/**
 * What an import did to things of one sort.
 *
 * @param added new in the files
 * @param unchanged as the files had them before
 * @param replaced changed in the files and taken over
 * @param removed gone from the files and taken away
 * @param proposed changed in the files, but edited by staff: the file's version waits as a proposal
 * @param removalProposed gone from the files, but edited by staff: the removal waits as a proposal
 */
public record ImportCounts(int added, int unchanged, int replaced, int removed, int proposed, int removalProposed) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    public ImportCounts plus(ImportCounts more) {
        return new ImportCounts(this.added + more.added, this.unchanged + more.unchanged, this.replaced + more.replaced,
                this.removed + more.removed, this.proposed + more.proposed, this.removalProposed + more.removalProposed);
    }

    @Override
    public String toString() {
        return "%d new, %d unchanged, %d replaced, %d removed, %d proposed and %d proposed to be removed as staff edited them"
            .formatted(this.added, this.unchanged, this.replaced, this.removed, this.proposed, this.removalProposed);
    }
}
