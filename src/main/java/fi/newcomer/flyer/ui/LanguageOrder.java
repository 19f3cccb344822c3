package fi.newcomer.flyer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The languages of the portal, each on or off, in an order that buttons change. */
final class LanguageOrder extends Div {

    private final StaffWords words;

    private final Runnable changed;

    private final OrderedList list = new OrderedList();

    private final Map<String, Language> offered = new LinkedHashMap<>();

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    private final Map<String, Button> steps = new HashMap<>();

    private final List<String> order = new ArrayList<>();

    /** @param changed called after each change by the person */
    LanguageOrder(StaffWords words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        Span label = new Span(words.text("staff.flyer.languages"));
        label.setId("flyer-languages");
        this.list.addClassName("staff-order");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "flyer-languages");
        add(label, this.list);
    }

    /** Offers languages, with some chosen in an order; the others come after them. */
    void offer(List<Language> languages, List<String> chosen) {
        this.offered.clear();
        this.boxes.clear();
        this.order.clear();
        languages.forEach((language) -> this.offered.put(language.code(), language));
        this.order.addAll(Stream.concat(chosen.stream(), this.offered.keySet().stream())
            .filter(this.offered::containsKey)
            .distinct()
            .toList());
        for (String code : this.order) {
            Checkbox box = new Checkbox(this.offered.get(code).endonym(), chosen.contains(code));
            box.addValueChangeListener((change) -> this.changed.run());
            this.boxes.put(code, box);
        }
        show();
    }

    /** The codes of those that are chosen, in their order. */
    List<String> read() {
        return this.order.stream().filter((code) -> this.boxes.get(code).getValue()).toList();
    }

    private void show() {
        this.list.removeAll();
        for (String code : this.order) {
            Span language = new Span(this.boxes.get(code));
            language.getElement().setAttribute("lang", code);
            this.list.add(new ListItem(language, step(code, -1, "staff.flyer.up", "↑"),
                    step(code, 1, "staff.flyer.down", "↓")));
        }
    }

    private Button step(String code, int by, String key, String sign) {
        int place = this.order.indexOf(code);
        Button step = new Button(sign, (click) -> {
            Collections.swap(this.order, place, place + by);
            show();
            // The list is made anew: who moves a language by keys goes on doing so.
            Button same = this.steps.get(code + by);
            (same.isEnabled() ? same : this.steps.get(code + -by)).focus();
            this.changed.run();
        });
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        step.setAriaLabel(this.words.text(key, Map.of("language", this.offered.get(code).endonym())));
        step.setEnabled(place + by >= 0 && place + by < this.order.size());
        this.steps.put(code + by, step);
        return step;
    }
}
