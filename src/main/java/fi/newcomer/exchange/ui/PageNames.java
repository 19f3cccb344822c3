package fi.newcomer.exchange.ui;

import fi.newcomer.language.Language;
import fi.newcomer.programme.Programmes;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.Readers;
import fi.newcomer.text.TextTitles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages and languages are called where they are sent out. */
@Component
class PageNames {

    private static final String PROGRAMME = "programme/";

    private final StaffWords words;

    private final TextTitles titles;

    private final Readers readers;

    private final Programmes programmes;

    PageNames(StaffWords words, TextTitles titles, Readers readers, Programmes programmes) {
        this.words = words;
        this.titles = titles;
        this.readers = readers;
        this.programmes = programmes;
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
        if (!page.startsWith(PROGRAMME)) {
            return this.words.text("staff.exchange.shared");
        }
        String folder = page.substring(PROGRAMME.length(), page.lastIndexOf('/'));
        String municipalities = this.readers.of(folder)
            .stream()
            .map((it) -> this.words.text(it.name()))
            .collect(Collectors.joining(", "));
        return municipalities.isEmpty()
                ? this.programmes.findArchived(folder).map((it) -> it.title()).orElse(folder) : municipalities;
    }
}
