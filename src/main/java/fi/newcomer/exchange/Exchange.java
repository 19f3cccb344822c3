package fi.newcomer.exchange;

import fi.newcomer.database.OnceMore;
import fi.newcomer.drafting.DraftingRefused;
import fi.newcomer.drafting.Publishing;
import fi.newcomer.drafting.Refusal;
import fi.newcomer.drafting.TextChange;
import fi.newcomer.exchange.Incoming.Change;
import fi.newcomer.exchange.Incoming.Kind;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Draft;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.TextChanges;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.TextSide;
import fi.newcomer.text.TextSides;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends texts of the person who is signed in to translators outside, and takes their translations in. */
@Service
public class Exchange {

    /** So many texts are published at once. */
    private static final int TOGETHER = 200;

    private final CurrentStaff currentStaff;

    private final EditingRights rights;

    private final ObjectProvider<TextPages> pages;

    private final TextSides sides;

    private final Publishing publishing;

    private final TextChanges texts;

    private final XliffWriting writing;

    private final Languages languages;

    private final Audit audit;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    Exchange(CurrentStaff currentStaff, EditingRights rights, ObjectProvider<TextPages> pages, TextSides sides,
            Publishing publishing, TextChanges texts, XliffWriting writing, Languages languages, Audit audit, Stamps stamps,
            TransactionTemplate transactions) {
        this.currentStaff = currentStaff;
        this.rights = rights;
        this.pages = pages;
        this.sides = sides;
        this.publishing = publishing;
        this.texts = texts;
        this.writing = writing;
        this.languages = languages;
        this.audit = audit;
        this.stamps = stamps;
        this.transactions = transactions;
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
     * Takes the translations of a file over: all that the preview showed, or nothing. Where a municipality wants a second
     * person, they wait for one.
     * @param shown the preview that the person has seen
     * @param checked whether the person says that what the file calls reviewed is right
     * @throws NotTaken if the texts of a page may not be published like this; nothing is taken over then
     */
    public Taken take(byte[] file, Incoming shown, boolean checked) {
        StaffMember who = this.currentStaff.get();
        XliffReading read = read(file);
        Map<String, List<TextChange>> changes = changes(shown, checked);
        Taken taken = OnceMore.afterDeadlock(() -> Objects.requireNonNull(this.transactions.execute((transaction) -> {
            if (!compare(read, true).equals(shown)) {
                return Taken.CHANGED_SINCE;
            }
            boolean waits = false;
            for (Map.Entry<String, List<TextChange>> page : changes.entrySet()) {
                this.audit.record(who, "exchange.taken", page.getKey() + ":" + shown.target());
                waits |= publish(who, page.getKey(), page.getValue());
            }
            return waits ? Taken.WAITING : Taken.PUBLISHED;
        })));
        // Told once more, now that others can read what is stored.
        this.stamps.changed(changes.keySet()
            .stream()
            .flatMap((page) -> this.texts.pagesUnder(page).stream())
            .flatMap((page) -> this.languages.all()
                .stream()
                .flatMap((it) -> Stream.of(ContentPages.stamp(page, it.code()), ContentPages.headingStamp(page, it.code()))))
            .toList());
        return taken;
    }

    private static Map<String, List<TextChange>> changes(Incoming shown, boolean checked) {
        Map<String, List<TextChange>> changes = new LinkedHashMap<>();
        for (Change change : shown.changes()) {
            boolean right = checked && change.reviewed();
            boolean readThrough = change.kind() == Kind.READ_THROUGH;
            if (!readThrough || right) {
                Draft draft = new Draft(change.unit(), change.after(),
                        readThrough ? ChangeOfMeaning.SAME : ChangeOfMeaning.CATCH_UP, right, change.before());
                changes.computeIfAbsent(change.page(), (page) -> new ArrayList<>())
                    .add(new TextChange(shown.target(), draft));
            }
        }
        return changes;
    }

    /** Publishes the texts of a page; true where they wait for a second person instead. */
    private boolean publish(StaffMember who, String page, List<TextChange> changes) {
        boolean waits = false;
        for (int from = 0; from < changes.size(); from += TOGETHER) {
            List<TextChange> some = changes.subList(from, Math.min(from + TOGETHER, changes.size()));
            try {
                this.publishing.publish(who, page, some);
            }
            catch (DraftingRefused refused) {
                if (refused.refusal().reason() != Refusal.Reason.SECOND_PERSON) {
                    throw new NotTaken(page, refused.refusal());
                }
                request(who, page, some);
                waits = true;
            }
        }
        return waits;
    }

    private void request(StaffMember who, String page, List<TextChange> changes) {
        try {
            this.publishing.requestSecondPerson(who, page, changes, Optional.empty(), "");
        }
        catch (DraftingRefused refused) {
            throw new NotTaken(page, refused.refusal());
        }
    }

    /** What became of a file that was taken over. */
    public enum Taken {

        /** The next reader gets its texts. */
        PUBLISHED,

        /** Some of its texts wait for a second person. */
        WAITING,

        /** Nothing was done: by now it would change something else than was shown. */
        CHANGED_SINCE

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
}
