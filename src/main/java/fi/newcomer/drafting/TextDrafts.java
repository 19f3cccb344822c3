package fi.newcomer.drafting;

import fi.newcomer.drafting.DraftTable.Owner;
import fi.newcomer.drafting.Refusal.Reason;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.Draft;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.TextChanges;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What people have typed and not published; kept as typed until it is published, forgotten, or 90 days old. */
@Service
public class TextDrafts {

    /** The most characters that a draft can have; what stands in a page has at most half of it. */
    public static final int LONGEST = 8_000;

    static final Duration KEPT = Duration.ofDays(90);

    private static final Logger log = LoggerFactory.getLogger(TextDrafts.class);

    private static final Pattern PAGE = Pattern.compile("(programme/[a-z0-9-]{1,50}|pages)/[a-z0-9-]{1,50}");

    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    private final DraftTable table;

    private final EditingRights rights;

    private final TextChanges texts;

    private final Clock clock;

    TextDrafts(DraftTable table, EditingRights rights, TextChanges texts, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Keeps what a person has typed, in place of this person's earlier draft of the same text; also what could not stand
     * in a page.
     * @throws DraftingRefused if it is longer than {@link #LONGEST} characters; the earlier draft stays
     * @throws AccessDeniedException if this person may not edit the page in this language
     */
    public void keep(StaffMember who, String page, Language language, Draft draft) {
        check(page, draft);
        may(who, page, language);
        String standsOn = this.rights.mayEdit(who, page) ? page
                : this.texts.standsOn(page, draft.unit()).orElse(page);
        this.table.put(owner(who, page, language), standsOn,
                new KeptDraft(draft, who.function(), this.clock.instant()));
    }

    /** Forgets this person's draft of a unit; nothing happens where there is none. */
    public void forget(StaffMember who, String page, Language language, String unit) {
        this.table.remove(owner(who, page, language), unit);
    }

    /** This person's drafts of a page. */
    public List<KeptDraft> of(StaffMember who, String page, Language language) {
        return this.table.of(owner(who, page, language));
    }

    /**
     * What colleagues are typing in the texts that this page shows, also where they meet them on another page.
     * @throws AccessDeniedException if this person may not edit the page in this language
     */
    public List<KeptDraft> others(StaffMember who, String page, Language language) {
        if (!PAGE.matcher(page).matches()) {
            throw new DraftingRefused(Reason.NO_PAGE);
        }
        may(who, page, language);
        return this.table.others(owner(who, page, language), this.texts.pagesUnder(page));
    }

    /** Refuses what no draft can be. */
    static void check(String page, Draft draft) {
        if (!PAGE.matcher(page).matches() || !UNIT.matcher(draft.unit()).matches()) {
            throw new DraftingRefused(Reason.NO_PAGE);
        }
        if (draft.text().length() > LONGEST || (draft.shown() != null && draft.shown().length() > LONGEST)) {
            throw new DraftingRefused(Reason.TOO_LONG);
        }
    }

    private void may(StaffMember who, String page, Language language) {
        if (!this.rights.mayEdit(who, page) && !who.mayTranslate(language)) {
            throw new AccessDeniedException("May not edit " + page + " in " + language);
        }
    }

    private static Owner owner(StaffMember who, String page, Language language) {
        return new Owner(page, language, who.username());
    }

    /** Once an hour: what nobody has touched for 90 days goes. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void removeOld() {
        try {
            this.table.removeSavedBefore(this.clock.instant().minus(KEPT));
        }
        catch (DataAccessException e) {
            log.warn("Old drafts could not be deleted: {}", e.getClass().getSimpleName());
        }
    }
}
