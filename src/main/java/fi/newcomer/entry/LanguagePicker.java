package fi.newcomer.entry;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import fi.newcomer.staff.StaffWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Languages to choose some of, by their names. */
public final class LanguagePicker extends MultiSelectComboBox<String> {

    /** Languages in which services and courses are given, and further ones that newcomers in Finland speak. */
    private static final List<String> COMMON = List.of("sv", "fi", "en", "uk", "ar", "ru", "am", "bn", "bs", "ckb", "de",
            "es", "et", "fa", "fa-AF", "fr", "hi", "ku", "lt", "lv", "my", "ne", "pl", "ps", "pt", "ro", "so", "sq", "sw",
            "th", "ti", "tl", "tr", "ur", "vi", "zh");

    /** @param chosen the codes of those that are chosen (BCP 47) */
    public LanguagePicker(String label, Collection<String> chosen, StaffWords words) {
        super(label);
        setItems(Stream.concat(COMMON.stream(), chosen.stream())
            .distinct()
            .sorted(Comparator.comparing((code) -> words.languageName(code).orElse(code)))
            .toList());
        setItemLabelGenerator((code) -> words.languageName(code).orElse(code));
        setValue(chosen);
        setWidthFull();
    }

    /** The same without what a language is called in one country. */
    public LanguagePicker withoutCountries() {
        List<String> chosen = List.copyOf(getValue());
        setItems(getListDataView().getItems().filter((code) -> !code.contains("-") || chosen.contains(code)).toList());
        setValue(chosen);
        return this;
    }

    /** The languages in the order of the list of languages, so that the same choice is the same text. */
    public List<String> read(List<String> before) {
        return Stream.concat(before.stream(), COMMON.stream()).distinct().filter(getValue()::contains).toList();
    }
}
