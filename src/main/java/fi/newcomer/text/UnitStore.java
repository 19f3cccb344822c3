package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.language.Languages;
import fi.newcomer.text.UnitRow.FactUse;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the texts. */
@Component
class UnitStore {

    static final String TEXT = "page, unit, language, text, meaning, machine_made, checked_role, checked_on, "
            + "behind, upstream";

    private static final String PLACES = "SELECT page, unit, position, kind, after_unit FROM text_unit ";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final TextWatches watches;

    UnitStore(JdbcClient jdbc, JdbcTemplate batches, TextWatches watches) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.watches = watches;
    }

    Stored everything() {
        return new Stored(
                this.jdbc.sql(PLACES + "ORDER BY page, position")
                    .query(UnitStore::place)
                    .list(),
                this.jdbc.sql("SELECT " + TEXT + " FROM unit_text").query(UnitStore::row).list());
    }

    /** The units of some pages in their order. */
    List<UnitPlace> places(Collection<String> pages) {
        return this.jdbc.sql(PLACES + "WHERE page IN (:pages) ORDER BY page, position")
            .param("pages", pages)
            .query(UnitStore::place)
            .list();
    }

    /** The texts of some pages in all languages. */
    List<UnitRow> texts(Collection<String> pages) {
        return this.jdbc.sql("SELECT " + TEXT + " FROM unit_text WHERE page IN (:pages)")
            .param("pages", pages)
            .query(UnitStore::row)
            .list();
    }

    /** The texts that state one of these facts in their words. @param keep whether others wait until the transaction ends */
    List<UnitRow> stating(Collection<String> facts, boolean keep) {
        return this.jdbc.sql("SELECT " + TEXT + " FROM unit_text t WHERE EXISTS (SELECT 1 FROM unit_fact f "
                + "WHERE f.page = t.page AND f.unit = t.unit AND f.language = t.language AND f.how = 'stated' "
                + "AND f.fact IN (:facts)) ORDER BY page, unit, language" + (keep ? " FOR UPDATE" : ""))
            .param("facts", facts)
            .query(UnitStore::row)
            .list();
    }

    /** Of the units of some pages of which one language has an older meaning than others, its text and the newest ones. */
    List<UnitRow> outdated(Collection<String> pages, String language) {
        return this.jdbc.sql("SELECT " + TEXT + " FROM unit_text t WHERE page IN (:pages) AND EXISTS (SELECT 1 FROM "
                + "unit_text own JOIN unit_text other ON other.page = own.page AND other.unit = own.unit "
                + "WHERE own.page = t.page AND own.unit = t.unit AND own.language = :language "
                + "AND other.meaning > own.meaning) AND (language = :language OR NOT EXISTS (SELECT 1 FROM unit_text newer "
                + "WHERE newer.page = t.page AND newer.unit = t.unit AND newer.meaning > t.meaning))")
            .param("pages", pages)
            .param("language", language)
            .query(UnitStore::row)
            .list();
    }

    /** The texts of some pages in a language that are behind facts. */
    List<UnitRow> behind(Collection<String> pages, String language) {
        return this.jdbc
            .sql("SELECT " + TEXT + " FROM unit_text WHERE page IN (:pages) AND language = :language AND behind <> ''")
            .param("pages", pages)
            .param("language", language)
            .query(UnitStore::row)
            .list();
    }

    /** What a unit of a page last said in a language while its meaning there was not newer than this one. */
    Optional<String> before(String page, Key key, int meaning) {
        return this.jdbc
            .sql("SELECT text FROM unit_revision WHERE page = ? AND unit = ? AND language = ? AND meaning <= ? "
                    + "ORDER BY id DESC LIMIT 1")
            .params(page, key.unit(), key.language(), meaning)
            .query(String.class)
            .optional();
    }

    /** Which texts of a language have just these words, in a fixed order. */
    List<Key> saying(String language, String text) {
        return this.jdbc.sql("SELECT page, unit, language FROM unit_text WHERE language = ? AND text = ? "
                + "ORDER BY page, unit")
            .params(language, text)
            .query((row, number) -> new Key(row.getString(1), row.getString(2), row.getString(3)))
            .list();
    }

    /** The texts of a unit. */
    List<UnitRow> unit(String page, String unit) {
        return this.jdbc.sql("SELECT " + TEXT + " FROM unit_text WHERE page = ? AND unit = ?")
            .params(page, unit)
            .query(UnitStore::row)
            .list();
    }

    /** Stores behind which facts a text is, and nothing else of it. */
    void putBehind(Key key, UnitText text) {
        this.jdbc.sql("UPDATE unit_text SET behind = ? WHERE page = ? AND unit = ? AND language = ?")
            .params(text.writtenBehind(), key.page(), key.unit(), key.language())
            .update();
        this.watches.keys(List.of(key));
    }

    /** The texts of a unit, kept from others until the transaction ends. */
    List<UnitRow> locked(String page, String unit) {
        return this.jdbc.sql("SELECT " + TEXT + " FROM unit_text WHERE page = ? AND unit = ? FOR UPDATE")
            .params(page, unit)
            .query(UnitStore::row)
            .list();
    }

    void putPlaces(List<UnitPlace> places) {
        this.batches.batchUpdate("""
                INSERT INTO text_unit (page, unit, position, kind, after_unit) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE position = VALUE(position), kind = VALUE(kind),
                  after_unit = VALUE(after_unit)""",
                places.stream()
                    .map((place) -> new Object[] { place.page(), place.unit(), place.position(), place.kind().name(),
                            place.after() })
                    .toList());
        this.watches.places(places);
    }

    void put(List<UnitRow> rows) {
        this.batches.batchUpdate("INSERT INTO unit_text (" + TEXT + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) " + """
                ON DUPLICATE KEY UPDATE text = VALUE(text), meaning = VALUE(meaning),
                  machine_made = VALUE(machine_made), checked_role = VALUE(checked_role),
                  checked_on = VALUE(checked_on), behind = VALUE(behind), upstream = VALUE(upstream)""",
                rows.stream().map(UnitStore::values).toList());
        this.watches.keys(rows.stream().map(UnitRow::key).toList());
    }

    void remove(List<Key> keys) {
        this.batches.batchUpdate("DELETE FROM unit_text WHERE page = ? AND unit = ? AND language = ?",
                keys.stream().map((key) -> new Object[] { key.page(), key.unit(), key.language() }).toList());
        this.watches.keys(keys);
    }

    /** Removes units with all their texts. */
    void removePlaces(List<UnitPlace> places) {
        this.batches.batchUpdate("DELETE FROM text_unit WHERE page = ? AND unit = ?",
                places.stream().map((place) -> new Object[] { place.page(), place.unit() }).toList());
        this.watches.places(places);
    }

    void addRevisions(List<UnitRow> rows, @Nullable String who, Instant at, String how) {
        this.batches.batchUpdate("""
                INSERT INTO unit_revision (page, unit, language, text, meaning, machine_made, checked_role, checked_on,
                  who, at, how)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows.stream().map((row) -> revision(row, who, at, how)).toList());
    }

    /** Replaces what is stored of the facts that these texts use. */
    void putFactUses(List<Key> of, List<FactUse> uses) {
        this.batches.batchUpdate("DELETE FROM unit_fact WHERE page = ? AND unit = ? AND language = ?",
                of.stream().map((key) -> new Object[] { key.page(), key.unit(), key.language() }).toList());
        this.batches.batchUpdate("INSERT INTO unit_fact (page, unit, language, fact, how) VALUES (?, ?, ?, ?, ?)",
                uses.stream()
                    .map((use) -> new Object[] { use.key().page(), use.key().unit(), use.key().language(), use.fact(),
                            use.stated() ? "stated" : "shown" })
                    .toList());
    }

    /** The keys of all pages. */
    Set<String> pages() {
        return this.jdbc.sql("SELECT DISTINCT page FROM text_unit").query(String.class).set();
    }

    /** Some pages as they stand now. */
    Stored stored(Collection<String> pages) {
        return new Stored(places(pages), texts(pages));
    }

    /** Some pages, kept from others until the transaction ends. */
    Stored locked(Collection<String> pages) {
        return new Stored(places(pages),
                this.jdbc.sql("SELECT " + TEXT + " FROM unit_text WHERE page IN (:pages) FOR UPDATE")
                    .param("pages", pages)
                    .query(UnitStore::row)
                    .list());
    }

    Set<String> factsInUse() {
        return this.jdbc.sql("SELECT DISTINCT fact FROM unit_fact").query(String.class).set();
    }

    List<ContentFile> files() {
        return this.jdbc.sql("SELECT path, text FROM content_file ORDER BY path")
            .query((row, number) -> new ContentFile(row.getString("path"), row.getString("text")))
            .list();
    }

    /** The files of a page, the first official language first. */
    List<ContentText> files(String page, Languages languages) {
        return languages.all()
            .stream()
            .flatMap((language) -> this.jdbc.sql("SELECT path, text FROM content_file WHERE path = ?")
                .param(ContentText.path(page, language.code()))
                .query((row, number) -> new ContentFile(row.getString("path"), row.getString("text")))
                .optional()
                .stream())
            .map(ContentTextReader::read)
            .toList();
    }

    void putFiles(List<ContentFile> files) {
        this.batches.batchUpdate("REPLACE INTO content_file (path, text) VALUES (?, ?)",
                files.stream().map((file) -> new Object[] { file.path(), file.text() }).toList());
    }

    void removeFiles(List<String> paths) {
        this.batches.batchUpdate("DELETE FROM content_file WHERE path = ?",
                paths.stream().map((path) -> new Object[] { path }).toList());
    }

    private static Object[] values(UnitRow row) {
        UnitText text = row.text();
        return new Object[] { row.key().page(), row.key().unit(), row.key().language(), text.text(), text.meaning(),
                text.machineMade(), role(text), day(text), text.writtenBehind(), row.upstream() };
    }

    private static Object[] revision(UnitRow row, @Nullable String who, Instant at, String how) {
        UnitText text = row.text();
        return new Object[] { row.key().page(), row.key().unit(), row.key().language(), text.text(), text.meaning(),
                text.machineMade(), role(text), day(text), who, Timestamp.from(at), how };
    }

    private static @Nullable String role(UnitText text) {
        return text.check() == null ? null : text.check().role();
    }

    private static @Nullable Date day(UnitText text) {
        return text.check() == null ? null : Date.valueOf(text.check().on());
    }

    static UnitPlace place(ResultSet row, int number) throws SQLException {
        return new UnitPlace(row.getString("page"), row.getString("unit"), row.getInt("position"),
                UnitKind.valueOf(row.getString("kind")), row.getString("after_unit"));
    }

    static UnitRow row(ResultSet row, int number) throws SQLException {
        return new UnitRow(new Key(row.getString("page"), row.getString("unit"), row.getString("language")),
                text(row.getString("text"), row), row.getString("upstream"));
    }

    /** A text with the properties that a row has. */
    static UnitText text(String text, ResultSet row) throws SQLException {
        return text(text, row, "");
    }

    /** The same. @param suffix what the names of the columns end with */
    static UnitText text(String text, ResultSet row, String suffix) throws SQLException {
        String role = row.getString("checked_role" + suffix);
        return new UnitText(text, row.getInt("meaning" + suffix), row.getBoolean("machine_made" + suffix),
                role == null ? null
                        : new UnitText.Check(role, row.getDate("checked_on" + suffix).toLocalDate()),
                UnitText.facts(row.getString("behind" + suffix)));
    }
}
