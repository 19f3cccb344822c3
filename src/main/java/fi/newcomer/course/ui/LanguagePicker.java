package fi.newcomer.course.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Languages to choose some of, by their names. */
final class LanguagePicker extends MultiSelectComboBox<String> {

    /** The languages that courses teach and are taught in, and further ones that newcomers in Finland speak. */
    private static final List<String> COMMON = List.of("sv", "fi", "en", "uk", "ar", "ru", "am", "bn", "bs", "ckb", "de",
            "es", "et", "fa", "fa-AF", "fr", "hi", "ku", "lt", "lv", "my", "ne", "pl", "ps", "pt", "ro", "so", "sq", "sw",
            "th", "ti", "tl", "tr", "ur", "vi", "zh");

    LanguagePicker(String label, Collection<String> chosen, StaffCourseWords words) {
        super(label);
        setItems(Stream.concat(COMMON.stream(), chosen.stream())
            .distinct()
            .sorted(Comparator.comparing(words::language))
            .toList());
        setItemLabelGenerator(words::language);
        setValue(chosen);
        setWidthFull();
    }

    /** The languages in the order of the list of languages, so that the same choice is the same text. */
    List<String> read(List<String> before) {
        return Stream.concat(before.stream(), COMMON.stream()).distinct().filter(getValue()::contains).toList();
    }
}
