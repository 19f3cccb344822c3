package fi.newcomer.letter;

import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.letter.RowMistake.Kind;
import fi.newcomer.letter.WrongAddressFile.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a file of names and addresses (CSV), row by row; nothing of it is kept anywhere but in what this returns. */
final class AddressFile {

    /** The most bytes of a file: ten thousand long rows in UTF-16. */
    static final int LARGEST = 4_000_000;

    /** The most rows of a file; more would be the post of years. */
    static final int MOST = 10_000;

    private static final Pattern FINNISH_POSTCODE = Pattern.compile("(?:FI-?|AX-?)?(\\d{5})");

    private static final Pattern FOREIGN_POSTCODE = Pattern.compile("[\\p{L}\\d][\\p{L}\\d -]*");

    private static final Set<String> FINLAND = Set.of("", "fi", "fin", "finland", "suomi");

    private final LetterLanguages languages;

    private final UnaryOperator<String> lacking;

    /**
     * A reader of files.
     * @param lacking gives the signs of a text that can't be printed
     */
    AddressFile(LetterLanguages languages, UnaryOperator<String> lacking) {
        this.languages = languages;
        this.lacking = lacking;
    }

    /**
     * The addresses of a file and the mistakes in it.
     * @param chosen the encoding that a person has chosen; else it is found out
     * @throws WrongAddressFile if there is nothing in it that could be used
     */
    AddressList read(byte[] file, @Nullable FileEncoding chosen) {
        if (file.length > LARGEST) {
            throw new WrongAddressFile(Reason.TOO_LARGE);
        }
        if (file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 9) {
            throw new WrongAddressFile(Reason.NO_TEXT);
        }
        FileEncoding.Found found = chosen == null ? FileEncoding.of(file) : new FileEncoding.Found(chosen, false);
        String text = found.encoding().text(file).orElseThrow(() -> new WrongAddressFile(Reason.ENCODING));
        if (text.isBlank()) {
            throw new WrongAddressFile(Reason.EMPTY);
        }
        if (text.indexOf('\0') >= 0) {
            throw new WrongAddressFile(chosen == null ? Reason.NO_TEXT : Reason.ENCODING);
        }
        CSVFormat format = CSVFormat.DEFAULT.builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(false)
            .setTrim(true)
            .get();
        long row = 0;
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            Reading reading = null;
            for (CSVRecord record : rows) {
                row = record.getRecordNumber();
                if (Arrays.stream(record.values()).allMatch(String::isBlank)) {
                    continue;
                }
                if (reading == null) {
                    reading = new Reading(record);
                }
                else {
                    reading.read(record, (int) row);
                }
            }
            if (reading == null || reading.none()) {
                throw new WrongAddressFile(Reason.EMPTY);
            }
            return new AddressList(reading.addressees, reading.mistakes, reading.unread, found.encoding(),
                    found.guessed());
        }
        catch (IOException | UncheckedIOException broken) {
            // Not the cause: whatever it says could be of what the file says.
            throw new WrongAddressFile(Reason.QUOTES, Map.of("row", row + 1));
        }
    }

    /** What stands most often in the first line: a semicolon in Finnish spreadsheets, a comma, a tab. */
    private static char delimiter(String text) {
        String first = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("");
        char best = ';';
        for (char each : new char[] { ',', '\t' }) {
            if (count(first, each) > count(first, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter((it) -> it == sign).count();
    }

    /** One file being read. */
    private final class Reading {

        private final Map<AddressColumn, Integer> columns = new EnumMap<>(AddressColumn.class);

        private final int cells;

        private final List<String> unread = new ArrayList<>();

        private final List<Addressee> addressees = new ArrayList<>();

        private final List<RowMistake> mistakes = new ArrayList<>();

        Reading(CSVRecord header) {
            this.cells = header.size();
            for (int i = 0; i < this.cells; i++) {
                String name = header.get(i);
                int at = i;
                AddressColumn.named(name).ifPresentOrElse((column) -> {
                    if (this.columns.put(column, at) != null) {
                        throw new WrongAddressFile(Reason.TWICE, Map.of("columns", List.of(column)));
                    }
                }, () -> this.unread.add(name));
            }
            List<AddressColumn> missing = Arrays.stream(AddressColumn.values())
                .filter((column) -> column.required() && !this.columns.containsKey(column))
                .toList();
            if (!missing.isEmpty()) {
                throw new WrongAddressFile(Reason.COLUMNS, Map.of("columns", missing));
            }
        }

        boolean none() {
            return this.addressees.isEmpty() && this.mistakes.isEmpty();
        }

        void read(CSVRecord record, int row) {
            if (this.addressees.size() + this.mistakes.size() == MOST) {
                throw new WrongAddressFile(Reason.TOO_MANY);
            }
            RowMistake mistake = mistake(record, row);
            if (mistake != null) {
                this.mistakes.add(mistake);
                return;
            }
            String country = cell(record, AddressColumn.COUNTRY);
            Addressee addressee = new Addressee(row, cell(record, AddressColumn.NAME), cell(record, AddressColumn.STREET),
                    postcode(record), cell(record, AddressColumn.CITY), abroad(country) ? country : "",
                    AddressFile.this.languages.find(cell(record, AddressColumn.LANGUAGE)).orElse(null));
            if (addressee.fits()) {
                this.addressees.add(addressee);
            }
            else {
                this.mistakes.add(new RowMistake(row, Kind.TOO_LONG, longest(record)));
            }
        }

        /** What is best shortened when all cells together are too long for the window. */
        private AddressColumn longest(CSVRecord record) {
            return this.columns.keySet()
                .stream()
                .filter((column) -> column != AddressColumn.LANGUAGE)
                .max(Comparator.comparingInt((column) -> cell(record, column).length()))
                .orElseThrow();
        }

        private @Nullable RowMistake mistake(CSVRecord record, int row) {
            if (record.size() != this.cells) {
                return new RowMistake(row, Kind.CELLS, null);
            }
            for (AddressColumn column : this.columns.keySet()) {
                String cell = cell(record, column);
                if (cell.isEmpty() && column.required()) {
                    return new RowMistake(row, Kind.MISSING, column);
                }
                if (cell.codePointCount(0, cell.length()) > column.longest()) {
                    return new RowMistake(row, Kind.TOO_LONG, column);
                }
                if (!cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0) {
                    return new RowMistake(row, Kind.FORMULA, column);
                }
                if (HiddenCharacters.in(cell)) {
                    return new RowMistake(row, Kind.HIDDEN, column);
                }
                String lacking = column == AddressColumn.LANGUAGE ? "" : AddressFile.this.lacking.apply(cell);
                if (!lacking.isEmpty()) {
                    return new RowMistake(row, Kind.SIGNS, column, lacking);
                }
            }
            if (postcode(record).isEmpty()) {
                return new RowMistake(row, Kind.POSTCODE, AddressColumn.POSTCODE);
            }
            String language = cell(record, AddressColumn.LANGUAGE);
            return language.isEmpty() || AddressFile.this.languages.find(language).isPresent() ? null
                    : new RowMistake(row, Kind.LANGUAGE, AddressColumn.LANGUAGE);
        }

        /** The postcode as it is written in an address; empty if it is none. */
        private String postcode(CSVRecord record) {
            String postcode = cell(record, AddressColumn.POSTCODE).toUpperCase(Locale.ROOT);
            if (abroad(cell(record, AddressColumn.COUNTRY))) {
                return FOREIGN_POSTCODE.matcher(postcode).matches() ? postcode : "";
            }
            var finnish = FINNISH_POSTCODE.matcher(postcode);
            return finnish.matches() ? finnish.group(1) : "";
        }

        private String cell(CSVRecord record, AddressColumn column) {
            Integer at = this.columns.get(column);
            return at == null ? "" : record.get(at).strip();
        }
    }

    private static boolean abroad(String country) {
        return !FINLAND.contains(country.toLowerCase(Locale.ROOT));
    }
}
