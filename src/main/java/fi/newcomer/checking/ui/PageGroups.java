package fi.newcomer.checking.ui;

import fi.newcomer.checking.CheckablePages;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.Readers;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the programmes and layers are called whose pages can be checked: by the municipalities that read them. */
@Component
class PageGroups {

    private final StaffWords words;

    private final Readers readers;

    PageGroups(StaffWords words, Readers readers) {
        this.words = words;
        this.readers = readers;
    }

    String label(String folder) {
        if (folder.equals(CheckablePages.SHARED)) {
            return this.words.text("staff.checks.shared");
        }
        return this.readers.of(folder)
            .stream()
            .map((municipality) -> this.words.text(municipality.name()))
            .collect(Collectors.joining(", "));
    }
}
