package fi.newcomer.checking;

import fi.newcomer.language.Language;
import fi.newcomer.page.PublicPages;
import fi.newcomer.programme.PageGroups;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.PageHeading;
import fi.newcomer.text.Readers;
import fi.newcomer.text.TextPages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The pages that somebody may send to a checker: those that this person edits and that readers get today. */
@Service
public class CheckablePages {

    private final ObjectProvider<TextPages> pages;

    private final EditingRights rights;

    private final Readers readers;

    private final ContentPages content;

    private final PublicPages publicPages;

    CheckablePages(ObjectProvider<TextPages> pages, EditingRights rights, Readers readers, ContentPages content,
            PublicPages publicPages) {
        this.pages = pages;
        this.rights = rights;
        this.readers = readers;
        this.content = content;
        this.publicPages = publicPages;
    }

    /** The keys of the pages by the programme or layer that they belong to, or {@link PageGroups#SHARED}. */
    public Map<String, List<String>> of(StaffMember who) {
        Map<String, List<String>> byFolder = new LinkedHashMap<>();
        this.pages.orderedStream()
            .flatMap((all) -> all.keys().stream())
            .filter((page) -> this.rights.mayEdit(who, page))
            .filter((page) -> PageGroups.folder(page).equals(PageGroups.SHARED) || !this.readers.of(PageGroups.folder(page)).isEmpty())
            .forEach((page) -> byFolder.computeIfAbsent(PageGroups.folder(page), (it) -> new ArrayList<>()).add(page));
        return byFolder;
    }

    /** What pages are called, without those that are gone. */
    public List<PageHeading> headings(List<String> pages, Language reader) {
        return this.content.headings(pages, reader, this.publicPages.unkept());
    }
}
