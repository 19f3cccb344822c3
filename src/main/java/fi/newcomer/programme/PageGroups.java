package fi.newcomer.programme;

import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.Readers;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** In which groups staff see the pages, by the programme or layer that they belong to, and what these are called. */
@Service
public class PageGroups {

    /** The folder of the pages that all municipalities share. */
    public static final String SHARED = "";

    private static final String PROGRAMME = "programme/";

    private final StaffWords words;

    private final Readers readers;

    private final Programmes programmes;

    PageGroups(StaffWords words, Readers readers, Programmes programmes) {
        this.words = words;
        this.readers = readers;
        this.programmes = programmes;
    }

    /** The programme or layer that a page belongs to, or {@link #SHARED}. */
    public static String folder(String page) {
        return page.startsWith(PROGRAMME) ? page.substring(PROGRAMME.length(), page.lastIndexOf('/')) : SHARED;
    }

    /** What a folder is called: by the municipalities whose readers get its pages, or as the archived programme that it is. */
    public String name(String folder) {
        if (folder.equals(SHARED)) {
            return this.words.text("staff.texts.shared");
        }
        String municipalities = this.readers.of(folder)
            .stream()
            .map((municipality) -> this.words.text(municipality.name()))
            .collect(Collectors.joining(", "));
        return municipalities.isEmpty() ? this.programmes.findArchived(folder).map(Programme::title).orElse(folder)
                : municipalities;
    }
}
