package fi.newcomer.protection;

import java.util.List;

/**
 * The encrypted columns of a table. Every module declares its own as beans, so that the rotation of keys finds all of them;
 * {@code PersonalDataInventoryTests} refuses a column of bytes that nobody declares.
 *
 * @param table the table
 * @param key the column that tells its rows apart and ends the place of each value ({@code table.column:key}); indexed
 * @param columns the encrypted columns
 */
public record SealedFields(String table, String key, List<String> columns) {

    public SealedFields {
        columns = List.copyOf(columns);
    }

    /** The encrypted columns of a table with the key {@code id}. */
    public static SealedFields of(String table, String... columns) {
        return new SealedFields(table, "id", List.of(columns));
    }

    /** Where a value stands, as {@link FieldCipher#seal} took it. */
    String place(String column, String key) {
        return this.table + "." + column + ":" + key;
    }
}
