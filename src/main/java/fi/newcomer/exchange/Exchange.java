package fi.newcomer.exchange;

import fi.newcomer.exchange.Incoming.Change;
import fi.newcomer.exchange.Incoming.Kind;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.TextBatches;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.TextSide;
import fi.newcomer.text.TextSides;
import fi.newcomer.text.WrongText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Sends texts of the person who is signed in to translators outside, and takes their translations in. */
@Service
public class Exchange {

    private final CurrentStaff currentStaff;

    private final EditingRights rights;

    private final ObjectProvider<TextPages> pages;

    private final TextSides sides;

    private final TextBatches editing;

    private final XliffWriting writing;

    private final Languages languages;

    private final Audit audit;

    Exchange(CurrentStaff currentStaff, EditingRights rights, ObjectProvider<TextPages> pages, TextSides sides,
            TextBatches editing, XliffWriting writing, Languages languages, Audit audit) {
        this.currentStaff = currentStaff;
        this.rights = rights;
        this.pages = pages;
        this.sides = sides;
        this.editing = editing;
        this.writing = writing;
        this.languages = languages;
        this.audit = audit;
    }

    /** The most bytes that a file of translations may have. */
    public static int largest() {
        return SafeXml.LARGEST;
    }

    /** The keys of the pages whose texts this person may write in a language, in the order in which they are shown. */
    public List<String> pages(Language target) {
        StaffMember who = this.currentStaff.get();
        return keys().stream().filter((page) -> may(who, page, target)).toList();
    }

    /** The languages in which this person may write any page. */
    public List<Language> targets() {
        return this.languages.all().stream().filter((language) -> !pages(language).isEmpty()).toList();
    }

    /** The languages from which one translates: the official ones. */
    public List<Language> sources() {
        return this.languages.all().stream().filter(Language::official).toList();
    }

    /**
     * The texts of pages as an XLIFF 2.1 document, with what they say in the other language now.
     * @throws AccessDeniedException if one of the pages is not this person's in the other language
     */
    public String xliff(List<String> pages, Language source, Language target) {
        require(pages, source, target);
        return this.writing.write(this.sides.of(pages, source, target), source, target);
    }

    /**
     * What a file of translations would change. Nothing is changed yet.
     * @throws WrongExchangeFile if it can't be read at all
     */
    public Incoming preview(byte[] file) {
        return compare(read(file), false);
    }

    /**
     * Takes the translations of a file over: all that the preview showed, or nothing.
     * @param shown the preview that the person has seen
     * @param checked whether the person says that what the file calls reviewed is right
     * @return whether it was done; not where by now the file would change something else
     */
    public boolean take(byte[] file, Incoming shown, boolean checked) {
        StaffMember who = this.currentStaff.get();
        XliffReading read = read(file);
        Map<String, List<Draft>> drafts = new LinkedHashMap<>();
        for (Change change : shown.changes()) {
            boolean right = checked && change.reviewed();
            if (change.kind() != Kind.READ_THROUGH || right) {
                drafts.computeIfAbsent(change.page(), (page) -> new ArrayList<>())
                    .add(new Draft(change.unit(), change.after(),
                            change.kind() == Kind.READ_THROUGH ? ChangeOfMeaning.SAME : ChangeOfMeaning.CATCH_UP, right,
                            change.before()));
            }
        }
        try {
            this.editing.edit(who, shown.target(), drafts, () -> {
                if (!compare(read, true).equals(shown)) {
                    throw new ChangedSince();
                }
                drafts.keySet().forEach((page) -> this.audit.record(who, "exchange.taken", page + ":" + shown.target()));
            });
            return true;
        }
        catch (ChangedSince changed) {
            return false;
        }
        catch (WrongText wrong) {
            if (wrong.mistake() == WrongText.Mistake.CHANGED) {
                return false;
            }
            throw wrong;
        }
    }

    /** @throws AccessDeniedException if one of the pages is not this person's in the target */
    void require(Collection<String> pages, Language source, Language target) {
        if (!source.official() || source.equals(target) || !pages(target).containsAll(pages)) {
            throw new AccessDeniedException("May not translate these pages from " + source + " into " + target);
        }
    }

    private static XliffReading read(byte[] file) {
        return XliffReading.of(SafeXml.read(file));
    }

    private Incoming compare(XliffReading file, boolean lock) {
        Language source = language(file.source());
        Language target = language(file.target());
        if (!source.official() || source.equals(target)) {
            throw new WrongExchangeFile(WrongExchangeFile.Reason.LANGUAGE, file.source() + " – " + file.target());
        }
        Set<String> known = keys();
        StaffMember who = this.currentStaff.get();
        Arrival arrival = new Arrival(source, target, this.sides.rules());
        List<FilePage> mine = new ArrayList<>();
        for (FilePage page : file.pages()) {
            if (!known.contains(page.page())) {
                arrival.refuse(page.page(), Incoming.Reason.NO_PAGE);
            }
            else if (!may(who, page.page(), target)) {
                arrival.refuse(page.page(), Incoming.Reason.NOT_YOURS);
            }
            else if (mine.stream().anyMatch((it) -> it.page().equals(page.page()))) {
                arrival.refuse(page.page(), Incoming.Reason.TWICE);
            }
            else {
                mine.add(page);
            }
        }
        List<String> pages = mine.stream().map(FilePage::page).toList();
        Map<String, List<TextSide>> sides = lock ? this.sides.locked(pages, source, target)
                : this.sides.of(pages, source, target);
        mine.forEach((page) -> arrival.page(page, sides.getOrDefault(page.page(), List.of())));
        return new Incoming(source, target, file.pages().size(), arrival.changes, arrival.problems, arrival.unchanged);
    }

    private Language language(String code) {
        return this.languages.find(code)
            .orElseThrow(() -> new WrongExchangeFile(WrongExchangeFile.Reason.LANGUAGE, code));
    }

    private Set<String> keys() {
        return this.pages.orderedStream()
            .flatMap((pages) -> pages.keys().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean may(StaffMember who, String page, Language language) {
        return this.rights.may(who, page, language, ChangeOfMeaning.CATCH_UP);
    }

    /** The texts are others than the person saw. */
    private static final class ChangedSince extends RuntimeException {

        ChangedSince() {
            super(null, null, false, false);
        }
    }
}
