package fi.newcomer.drafting;

import fi.newcomer.drafting.Refusal.Lack;
import fi.newcomer.drafting.Refusal.Place;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Readers;
import fi.newcomer.text.TextChanges;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.UnitPage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What municipalities have said about publishing: where a second person publishes, and what may stand with its label. */
@Service
public class PublishingRules {

    private static final List<String> OFFICIAL = List.of("sv", "fi");

    private final JdbcClient sql;

    private final EditingRights rights;

    private final Readers readers;

    private final TextChanges texts;

    private final ContentPages content;

    private final ObjectProvider<TextPages> pages;

    private final Municipalities municipalities;

    private final Languages languages;

    private final Audit audit;

    private final Clock clock;

    PublishingRules(JdbcClient sql, EditingRights rights, Readers readers, TextChanges texts, ContentPages content,
            ObjectProvider<TextPages> pages, Municipalities municipalities, Languages languages, Audit audit,
            Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.readers = readers;
        this.texts = texts;
        this.content = content;
        this.pages = pages;
        this.municipalities = municipalities;
        this.languages = languages;
        this.audit = audit;
        this.clock = clock;
    }

    /** The slugs of the municipalities where a second person publishes. */
    public Set<String> secondPersons() {
        return this.sql.sql("SELECT municipality FROM second_person").query(String.class).set();
    }

    /**
     * Whether this person may say whether a second person publishes in a municipality. Its editors may demand it; they
     * don't free themselves of it: only an administrator takes the demand back.
     */
    public boolean maySaySecondPerson(StaffMember who, Municipality municipality, boolean wanted) {
        return who.has(Role.ADMIN) || (wanted && who.mayEdit(municipality));
    }

    /** Says whether a second person publishes in a municipality. @throws AccessDeniedException if this person may not */
    @Transactional
    public void secondPerson(StaffMember who, Municipality municipality, boolean wanted) {
        if (!maySaySecondPerson(who, municipality, wanted)) {
            throw new AccessDeniedException("May not edit " + municipality.slug());
        }
        this.sql.sql(wanted ? "REPLACE INTO second_person (municipality, who, at) VALUES (:municipality, :who, :now)"
                : "DELETE FROM second_person WHERE municipality = :municipality")
            .param("municipality", municipality.slug())
            .param("who", who.username())
            .param("now", this.clock.instant())
            .update();
        this.audit.record(who, wanted ? "second-person.on" : "second-person.off", municipality.slug());
    }

    /**
     * Whether Swedish and Finnish texts of a page that are machine-made or lag may stand with their label. As long as
     * nobody has decided they may, since so the page came with the content files.
     */
    public boolean mayStand(String page) {
        return mayStand(List.of(page)).contains(page);
    }

    /** Those of some pages where such texts may stand. */
    public Set<String> mayStand(Collection<String> pages) {
        Set<String> not = this.sql.sql("SELECT page FROM may_stand WHERE NOT allowed").query(String.class).set();
        return pages.stream().filter((page) -> !not.contains(page)).collect(Collectors.toSet());
    }

    /** Decides it for a page. @throws AccessDeniedException if this person may not edit the page */
    @Transactional
    public void mayStand(StaffMember who, String page, boolean allowed) {
        if (!this.rights.mayEdit(who, page)) {
            throw new AccessDeniedException("May not edit " + page);
        }
        this.sql.sql("REPLACE INTO may_stand (page, allowed, who, at) VALUES (:page, :allowed, :who, :now)")
            .param("page", page)
            .param("allowed", allowed)
            .param("who", who.username())
            .param("now", this.clock.instant())
            .update();
        this.audit.record(who, allowed ? "may-stand.on" : "may-stand.off", page);
    }

    /** The pages that a municipality's readers get and this person edits. */
    public List<String> pages(StaffMember who, Municipality municipality) {
        return this.pages.orderedStream()
            .flatMap((it) -> it.keys().stream())
            .filter((page) -> municipalities(page).contains(municipality) && this.rights.mayEdit(who, page))
            .toList();
    }

    /** The municipalities whose readers get a page; none of an archived programme. */
    List<Municipality> municipalities(String page) {
        String[] parts = page.split("/");
        return parts[0].equals("programme") ? this.readers.of(parts[1]) : this.municipalities.all();
    }

    /** Whether what this person changes on a page is published by a second person. */
    boolean needsSecondPerson(StaffMember who, String page, Collection<String> units) {
        Set<String> wanted = secondPersons();
        if (wanted.isEmpty()) {
            return false;
        }
        Stream<String> changed = this.rights.mayEdit(who, page) ? Stream.of(page)
                : units.stream().distinct().map((unit) -> this.texts.standsOn(page, unit).orElse(page));
        return changed.distinct()
            .flatMap((it) -> municipalities(it).stream())
            .anyMatch((municipality) -> wanted.contains(municipality.slug()));
    }

    /** The same for whatever this person might change there. */
    boolean mayNeedSecondPerson(StaffMember who, String page) {
        Set<String> wanted = secondPersons();
        String widest = this.rights.mayEdit(who, page) ? page : this.texts.pagesUnder(page).getFirst();
        return municipalities(widest).stream().anyMatch((municipality) -> wanted.contains(municipality.slug()));
    }

    /** What Swedish and Finnish texts of a page lack: all units, or just these. */
    List<Place> lacking(String page, Optional<Set<String>> units) {
        Map<Language, UnitPage> texts = this.content.inAllLanguages(page);
        Set<String> all = units.orElseGet(() -> texts.values()
            .stream()
            .flatMap((it) -> it.units().stream())
            .map(PageUnit::id)
            .collect(Collectors.toSet()));
        List<Place> lacking = new ArrayList<>();
        for (String code : OFFICIAL) {
            Language language = this.languages.get(code);
            for (String unit : all.stream().sorted().toList()) {
                Optional<PageUnit> text = Optional.ofNullable(texts.get(language))
                    .flatMap((it) -> it.units().stream().filter((each) -> each.id().equals(unit)).findFirst())
                    .filter((it) -> it.language().equals(language));
                lack(text).ifPresent((lack) -> lacking.add(new Place(unit, code, lack.name())));
            }
        }
        return lacking;
    }

    static boolean official(Language language) {
        return OFFICIAL.contains(language.code());
    }

    private static Optional<Lack> lack(Optional<PageUnit> text) {
        if (text.isEmpty()) {
            return Optional.of(Lack.MISSING);
        }
        if (text.get().outdated()) {
            return Optional.of(Lack.OLDER);
        }
        return text.get().check().isEmpty() ? Optional.of(Lack.UNCHECKED) : Optional.empty();
    }
}
