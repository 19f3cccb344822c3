package fi.newcomer.responsibility;

import java.util.List;

/**
 * What the files said last about a row.
 *
 * @param file its versions in the file, one after the other
 * @param settled the edition of the row when table and files last agreed
 * @param proposed whether the files changed after staff had edited, and nobody has decided yet
 */
record Upstream(Row row, List<Responsibility> file, String settled, boolean proposed) {

    Upstream {
        file = List.copyOf(file);
    }

    /** Whether staff edited the row since table and files last agreed. */
    boolean edited(Timeline now) {
        return !now.edition().equals(this.settled);
    }

    /** A row of the table of a municipality. */
    record Row(String municipality, Topic topic, Jobseeker jobseeker) {

        static Row of(Responsibility rule) {
            return new Row(rule.municipality(), rule.topic(), rule.jobseeker());
        }

    }
}
