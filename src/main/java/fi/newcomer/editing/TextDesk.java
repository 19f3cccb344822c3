package fi.newcomer.editing;

import fi.newcomer.drafting.Publishing;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ChangedText;
import fi.newcomer.text.ChangedTexts;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Draft;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextEditing;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.TextTitles;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import fi.newcomer.text.WrongText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The texts of the person who is signed in. */
@Service
public class TextDesk {

    private final CurrentStaff currentStaff;

    private final EditingRights rights;

    private final TextEditing editing;

    private final Publishing publishing;

    private final ContentPages content;

    private final ChangedTexts changed;

    private final TextTitles titles;

    private final ObjectProvider<TextPages> pages;

    private final PublicPages publicPages;

    private final Municipalities municipalities;

    private final Languages languages;

    private final Texts words;

    TextDesk(CurrentStaff currentStaff, EditingRights rights, TextEditing editing, Publishing publishing,
            ContentPages content, ChangedTexts changed, TextTitles titles, ObjectProvider<TextPages> pages,
            PublicPages publicPages, Municipalities municipalities, Languages languages, Texts words) {
        this.currentStaff = currentStaff;
        this.rights = rights;
        this.editing = editing;
        this.publishing = publishing;
        this.content = content;
        this.changed = changed;
        this.titles = titles;
        this.pages = pages;
        this.publicPages = publicPages;
        this.municipalities = municipalities;
        this.languages = languages;
        this.words = words;
    }

    /** The keys of the pages of which this person may change at least one language. */
    public List<String> pages() {
        return this.pages.orderedStream()
            .flatMap((pages) -> pages.keys().stream())
            .filter((page) -> this.languages.all().stream().anyMatch((language) -> may(page, language)))
            .toList();
    }

    /** Whether there is a page of this key for anyone to change. */
    public boolean exists(String page) {
        return this.pages.stream().anyMatch((pages) -> pages.keys().contains(page));
    }

    /** Whether this person may change a page in every language and with every meaning. */
    public boolean mayEdit(String page) {
        return this.rights.mayEdit(this.currentStaff.get(), page);
    }

    /** Whether this person may change a page in a language. */
    public boolean may(String page, Language language) {
        return !changes(page, language).isEmpty();
    }

    /** What this person's changes to a page in a language may do to its meaning. */
    public List<ChangeOfMeaning> changes(String page, Language language) {
        StaffMember who = this.currentStaff.get();
        return Stream.of(ChangeOfMeaning.values())
            .filter((change) -> this.rights.may(who, page, language, change))
            .toList();
    }

    /** A page in each language, as its readers get it; empty when there is no such page. */
    public Map<Language, UnitPage> texts(String page) {
        return this.content.inAllLanguages(page);
    }

    /**
     * A page in some languages and in Swedish, which stands in for them, as its readers get it; empty when there is no
     * such page.
     */
    public Map<Language, UnitPage> texts(String page, Collection<Language> languages) {
        return this.content.in(page, languages);
    }

    /** The title of a page in a language or else in Swedish. */
    public String title(String page, Language language) {
        return this.titles.of(List.of(page), language).get(page);
    }

    /**
     * The HTML document that readers of a language get now; the same as a preview without drafts.
     * @param texts the page as it was read
     * @throws AccessDeniedException if this person may not edit it
     */
    public String preview(UnitPage texts) {
        if (!may(texts.key(), texts.language())) {
            throw new AccessDeniedException("May not edit " + texts.key() + " in " + texts.language());
        }
        return document(texts);
    }

    /**
     * The HTML document that readers of a language would get once these drafts were published; of what several
     * municipalities show, that of the first. Only here each element made of a unit has its id as {@code data-unit}.
     * @throws WrongText if a draft can't stand in the page
     * @throws AccessDeniedException if this person may not edit it
     */
    public String preview(String page, Language language, Collection<Draft> drafts) {
        if (!may(page, language)) {
            throw new AccessDeniedException("May not edit " + page + " in " + language);
        }
        return document(this.editing.preview(this.currentStaff.get(), page, language, drafts));
    }

    /** Pages of a municipality are made in its words, as its readers get them; others in the portal's. */
    private String document(UnitPage texts) {
        for (Municipality municipality : this.municipalities.all()) {
            try (Texts.Speaking speaking = this.words.speakingFor(municipality.slug())) {
                Optional<PublicPage> page = made(texts, municipality);
                if (page.isPresent() && page.get().place().isPresent()) {
                    return document(page.get());
                }
            }
        }
        return this.municipalities.all()
            .stream()
            .flatMap((municipality) -> made(texts, municipality).stream())
            .findFirst()
            .map(this::document)
            .orElseThrow(() -> new IllegalStateException("No municipality shows the page " + texts.key()));
    }

    private String document(PublicPage page) {
        page.content().forEach(UnitComponents::named);
        return this.publicPages.document((reading) -> page);
    }

    private Optional<PublicPage> made(UnitPage texts, Municipality municipality) {
        Surroundings around = new Surroundings(texts.language(), municipality, this.publicPages.unkept());
        return this.pages.orderedStream().flatMap((pages) -> pages.page(texts, around).stream()).findFirst();
    }

    /**
     * Finds a text still right as it stands, though something changed that it rests on.
     * @param shown the text that this person read
     * @throws WrongText if somebody changed the text since
     * @throws AccessDeniedException if this person may not do it
     */
    public void confirm(String page, String unit, Language language, String shown) {
        this.editing.confirm(this.currentStaff.get(), page, unit, language, shown);
    }

    /** What newer languages say otherwise than the texts of a page as it was read. */
    public List<ChangedText> changed(UnitPage texts) {
        return this.changed.of(texts);
    }

    /** The ids of the units of a page that this person may give up for what stands below. */
    public Set<String> copies(String page) {
        return mayEdit(page) ? this.editing.copies(page) : Set.of();
    }

    /**
     * Gives up a page's own copy of a unit in all languages.
     * @throws fi.newcomer.drafting.DraftingRefused where a second person publishes
     * @throws AccessDeniedException if this person may not do it
     */
    public void drop(String page, String unit) {
        this.publishing.atOnce(this.currentStaff.get(), page);
        this.editing.drop(this.currentStaff.get(), page, unit);
    }
}
