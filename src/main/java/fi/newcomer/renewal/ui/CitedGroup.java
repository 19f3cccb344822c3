package fi.newcomer.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteConfiguration;
import fi.newcomer.renewal.CitedItem;
import fi.newcomer.renewal.CitedItem.Verdict;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What cites the old document on one page or in one file; its things are made when it is opened. */
class CitedGroup extends Details {

    private static final int LONGEST = 160;

    private final StaffWords words;

    private final RenewalWords names;

    private final boolean open;

    private final Happenings happenings;

    private final Div content = new Div();

    private List<CitedItem> items;

    CitedGroup(StaffWords words, RenewalWords names, List<CitedItem> items, boolean open, Happenings happenings) {
        this.words = words;
        this.names = names;
        this.items = items;
        this.open = open;
        this.happenings = happenings;
        add(this.content);
        setWidthFull();
        summary();
        addOpenedChangeListener((change) -> {
            if (change.isOpened()) {
                show();
            }
        });
    }

    private void summary() {
        CitedItem first = this.items.getFirst();
        long done = this.items.stream().filter((it) -> it.mark().isPresent()).count();
        String name = first.groupName().isEmpty() ? this.names.kind(first.kind()) : first.groupName();
        Span where = new Span(first.group().equals(name) ? "" : first.group());
        where.addClassName("staff-small");
        setSummary(new Span(new Span(this.words.text("staff.renewal.group",
                Map.of("name", name, "done", done, "all", this.items.size())) + " "), where));
    }

    private void show() {
        this.content.removeAll();
        if (this.open && this.items.size() > 1) {
            Button all = new Button(this.words.text("staff.renewal.all"), (click) -> mark(this.items.stream()
                .filter((it) -> it.mark().isEmpty())
                .toList(), Optional.of(Verdict.COMPARED)));
            all.setEnabled(this.items.stream().anyMatch((it) -> it.mark().isEmpty()));
            this.content.add(all);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("staff-sentences");
        this.items.forEach((item) -> list.add(new ListItem(name(item), about(item), steps(item))));
        this.content.add(list);
    }

    /** The way to the place where it is mended, where there is one. */
    private Component name(CitedItem item) {
        String name = shortened(this.names.name(item));
        return item.address()
            .filter((address) -> RouteConfiguration.forApplicationScope()
                .getRoute(address.replaceFirst("\\?.*", ""))
                .isPresent())
            .<Component>map((address) -> {
                Anchor link = new Anchor(address, name);
                link.getElement().setAttribute("router-link", true);
                return link;
            })
            .orElseGet(() -> new Span(name));
    }

    private Component about(CitedItem item) {
        Paragraph about = new Paragraph(this.words.text("staff.renewal.section",
                Map.of("sections", String.join("; ", item.sections()))));
        about.addClassName("staff-small");
        return about;
    }

    private Component steps(CitedItem item) {
        Div steps = new Div();
        steps.addClassName("staff-steps");
        item.mark().ifPresent((mark) -> steps.add(new Span(this.names.mark(item))));
        if (!this.open) {
            return steps;
        }
        if (item.mark().isPresent()) {
            steps.add(step("staff.renewal.unmark", item, Optional.empty()));
        }
        else {
            steps.add(step("staff.renewal.compared", item, Optional.of(Verdict.COMPARED)),
                    step("staff.renewal.gone", item, Optional.of(Verdict.GONE)));
        }
        return steps;
    }

    private Button step(String key, CitedItem item, Optional<Verdict> verdict) {
        Button step = new Button(this.words.text(key), (click) -> mark(List.of(item), verdict));
        step.addThemeVariants(ButtonVariant.LUMO_SMALL);
        step.setAriaLabel(this.words.text(key) + ": " + shortened(this.names.name(item)));
        return step;
    }

    /** Marks some of the group's things; the others are shown as they stand now too. */
    private void mark(List<CitedItem> some, Optional<Verdict> verdict) {
        List<CitedItem> now = this.happenings.marked(some, verdict);
        this.items = this.items.stream()
            .map((it) -> now.stream().filter((other) -> other.key().equals(it.key())).findFirst().orElse(it))
            .toList();
        summary();
        show();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + " …";
    }

    /** What happens in a group. */
    interface Happenings {

        /** Somebody found something out, or takes it back. @return the same things as they stand now */
        List<CitedItem> marked(List<CitedItem> items, Optional<Verdict> verdict);

    }
}
