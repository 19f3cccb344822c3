package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Who wrote what and when: every text that a unit has had, for those who may change its page in some language. */
@Service
public class TextRevisions {

    /** How many are read at once. */
    public static final int AT_ONCE = 20;

    /** A position before the newest of all. */
    public static final long NEWEST = Long.MAX_VALUE;

    private static final String SELECT = "SELECT id, page, unit, language, text, meaning, who, at, how "
            + "FROM unit_revision WHERE page IN (:pages) AND language = :language AND id < :before ";

    private static final String ORDER = " ORDER BY id DESC LIMIT " + AT_ONCE;

    private final JdbcClient jdbc;

    private final Layers layers;

    private final EditingRights rights;

    private final Languages languages;

    private final CurrentStaff currentStaff;

    private final StaffFunctions functions;

    TextRevisions(JdbcClient jdbc, Layers layers, EditingRights rights, Languages languages, CurrentStaff currentStaff,
            StaffFunctions functions) {
        this.jdbc = jdbc;
        this.layers = layers;
        this.rights = rights;
        this.languages = languages;
        this.currentStaff = currentStaff;
        this.functions = functions;
    }

    /**
     * What a unit said in a language, on the page and on those that it lies upon, the newest first.
     * @param before the {@link TextRevision#id} of the last one that was shown, or {@link #NEWEST}
     * @throws AccessDeniedException if this person may not change the page in any language
     */
    public List<TextRevision> of(String page, String unit, Language language, long before) {
        return named(query(page, "AND unit = :unit", language, before).param("unit", unit));
    }

    /** What any unit of a page said in a language, otherwise as above. */
    public List<TextRevision> ofPage(String page, Language language, long before) {
        return named(query(page, "", language, before));
    }

    /** What the unit said before, on the same page; empty for the first one. */
    public Optional<TextRevision> before(TextRevision revision) {
        return named(query(revision.page(), "AND unit = :unit AND page = :page", revision.language(), revision.id())
            .param("unit", revision.unit())
            .param("page", revision.page())).stream().findFirst();
    }

    private JdbcClient.StatementSpec query(String page, String further, Language language, long before) {
        StaffMember who = this.currentStaff.get();
        if (this.languages.all().stream().noneMatch((it) -> this.rights.may(who, page, it, ChangeOfMeaning.SAME))) {
            throw new AccessDeniedException("May not read the versions of " + page);
        }
        return this.jdbc.sql(SELECT + further + ORDER)
            .param("pages", this.layers.pagesUnder(page))
            .param("language", language.code())
            .param("before", before);
    }

    private List<TextRevision> named(JdbcClient.StatementSpec query) {
        List<Row> rows = query.query(Row.class).list();
        Map<String, String> names = this.functions
            .of(rows.stream().map(Row::who).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream()
            .map((row) -> new TextRevision(row.id(), row.page(), row.unit(), this.languages.get(row.language()),
                    row.text(), row.meaning(),
                    Optional.ofNullable(row.who()).map(names::get), row.at(), row.how()))
            .toList();
    }

    record Row(long id, String page, String unit, String language, String text, int meaning, @Nullable String who,
            Instant at, String how) {
    }
}
