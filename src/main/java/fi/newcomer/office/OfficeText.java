package fi.newcomer.office;

import fi.newcomer.content.YamlText;
import fi.newcomer.entry.EntryText;
import fi.newcomer.hours.HoursWriter;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes parts of an office into its entry of {@code offices.yaml}; the rest stays letter by letter. */
final class OfficeText {

    private OfficeText() {
    }

    static String withHours(String file, String text, OpeningHours hours) {
        List<String> block = new ArrayList<>(List.of("hours:"));
        block.addAll(YamlText.indented(HoursWriter.write(hours)));
        return EntryText.of(file, text).with("hours", block, List.of());
    }

    /** With a note for newcomers, or without one. */
    static String withNote(String file, String text, @Nullable LocalizedText note) {
        EntryText entry = EntryText.of(file, text);
        return note == null ? entry.without("note")
                : entry.with("note", YamlText.localized("note", note.byLanguage()), List.of("sources"));
    }
}
