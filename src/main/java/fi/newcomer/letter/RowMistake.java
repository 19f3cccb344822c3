package fi.newcomer.letter;

import org.jspecify.annotations.Nullable;

/**
 * Why no letter is made for a row of a file of addresses. It repeats nothing of what the row says, but signs that can't be
 * printed.
 *
 * @param row of the file; the header is row 1
 * @param column where it is; none where it is the whole row
 * @param signs what can't be printed; else empty
 */
public record RowMistake(int row, Kind kind, @Nullable AddressColumn column, String signs) {

    RowMistake(int row, Kind kind, @Nullable AddressColumn column) {
        this(row, kind, column, "");
    }

    /** What is wrong. */
    public enum Kind {

        /** More or fewer cells than the header has. */
        CELLS,

        MISSING, TOO_LONG,

        /** The cell begins as a formula of a spreadsheet does. */
        FORMULA,

        /** Controls, a lone change of direction or other characters that nobody sees. */
        HIDDEN, POSTCODE,

        /** No language of the portal. */
        LANGUAGE,

        /** No font that is shipped has these signs. */
        SIGNS;

        /** As it stands in the keys of texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

    }
}
