package fi.newcomer.exchange.ui;

import fi.newcomer.language.Language;
import fi.newcomer.programme.PageGroups;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.TextTitles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages and languages are called where they are sent out. */
@Component
class PageNames {

    private final StaffWords words;

    private final TextTitles titles;

    private final PageGroups groups;

    PageNames(StaffWords words, TextTitles titles, PageGroups groups) {
        this.words = words;
        this.titles = titles;
        this.groups = groups;
    }

    String language(@Nullable Language language) {
        return language == null ? "" : this.words.languageName(language.code()).orElse(language.endonym());
    }

    /** The titles of pages by their keys. */
    Map<String, String> titles(List<String> keys) {
        return this.titles.of(keys, this.words.language());
    }

    /** Whose page it is: the municipalities whose readers get it, or all. */
    String group(String page) {
        return this.groups.name(PageGroups.folder(page));
    }
}
