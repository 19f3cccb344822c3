package fi.newcomer.exchange.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.exchange.Exchange;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pages are sent out, from which language and into which. */
class PageChoice extends VerticalLayout {

    private final Exchange exchange;

    private final PageNames names;

    private final Select<Language> source = new Select<>();

    private final Select<Language> target = new Select<>();

    private final Select<String> group = new Select<>();

    private final CheckboxGroup<String> pages = new CheckboxGroup<>();

    private final Runnable changed;

    private Map<String, List<String>> groups = Map.of();

    private Map<String, String> titles = Map.of();

    PageChoice(StaffWords words, Exchange exchange, PageNames names, Runnable changed) {
        this.exchange = exchange;
        this.names = names;
        this.changed = changed;
        setPadding(false);
        this.source.setLabel(words.text("staff.exchange.source"));
        this.target.setLabel(words.text("staff.exchange.target"));
        this.group.setLabel(words.text("staff.exchange.group"));
        this.pages.setLabel(words.text("staff.exchange.pages"));
        this.pages.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        this.source.setItemLabelGenerator(names::language);
        this.target.setItemLabelGenerator(names::language);
        this.group.setWidth("32rem");
        this.group.setMaxWidth("100%");
        this.pages.setItemLabelGenerator((page) -> this.titles.getOrDefault(page, page));
        add(this.source, this.target, this.group, this.pages);
    }

    /** Fills the fields; empty where this person translates nothing. */
    void load() {
        this.source.setItems(this.exchange.sources());
        this.source.setValue(this.exchange.sources().getFirst());
        this.source.addValueChangeListener((change) -> targets());
        this.target.addValueChangeListener((change) -> groups());
        this.group.addValueChangeListener((change) -> pages());
        this.pages.addValueChangeListener((change) -> this.changed.run());
        targets();
    }

    private void targets() {
        Language before = this.target.getValue();
        List<Language> targets = this.exchange.targets()
            .stream()
            .filter((it) -> !it.equals(this.source.getValue()))
            .toList();
        this.target.setItems(targets);
        if (!targets.isEmpty()) {
            this.target.setValue(targets.contains(before) ? before : targets.getFirst());
        }
    }

    private void groups() {
        if (this.target.getValue() == null) {
            return;
        }
        String before = this.group.getValue();
        this.groups = new LinkedHashMap<>();
        List<String> keys = this.exchange.pages(this.target.getValue());
        this.titles = this.names.titles(keys);
        keys.forEach((page) -> this.groups.computeIfAbsent(this.names.group(page), (it) -> new ArrayList<>()).add(page));
        this.group.setItems(this.groups.keySet());
        this.groups.keySet()
            .stream()
            .filter((it) -> it.equals(before))
            .findFirst()
            .or(() -> this.groups.keySet().stream().findFirst())
            .ifPresent(this.group::setValue);
    }

    private void pages() {
        List<String> keys = this.groups.getOrDefault(this.group.getValue(), List.of());
        this.pages.setItems(keys);
        this.pages.setValue(Set.copyOf(keys));
        this.changed.run();
    }

    /** The pages, in the order in which they are shown. */
    List<String> chosen() {
        return this.groups.getOrDefault(this.group.getValue(), List.of())
            .stream()
            .filter(this.pages.getValue()::contains)
            .toList();
    }

    Language source() {
        return this.source.getValue();
    }

    Language target() {
        return this.target.getValue();
    }
}
