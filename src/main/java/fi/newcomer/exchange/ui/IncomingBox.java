package fi.newcomer.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fi.newcomer.drafting.DraftingWords;
import fi.newcomer.exchange.Exchange;
import fi.newcomer.exchange.Incoming;
import fi.newcomer.exchange.Incoming.Change;
import fi.newcomer.exchange.Incoming.Kind;
import fi.newcomer.exchange.Incoming.Problem;
import fi.newcomer.exchange.NotTaken;
import fi.newcomer.exchange.WrongExchangeFile;
import fi.newcomer.language.TextDifference;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.WrongText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;

/** What a translator's file would change, or why nothing of it can be taken. */
class IncomingBox extends Div {

    private final StaffWords words;

    private final Exchange exchange;

    private final PageNames names;

    private final DraftingWords drafting;

    private Map<String, String> titles = Map.of();

    IncomingBox(StaffWords words, Exchange exchange, PageNames names, DraftingWords drafting) {
        this.drafting = drafting;
        this.words = words;
        this.exchange = exchange;
        this.names = names;
        getElement().setAttribute("role", "status");
        setWidthFull();
    }

    /** Shows what a file would change. */
    void show(byte[] file) {
        removeAll();
        try {
            show(file, this.exchange.preview(file));
        }
        catch (WrongExchangeFile wrong) {
            refuse(this.words.text("staff.exchange.refused") + " "
                    + this.words.text("staff.exchange.file." + wrong.reason(), Map.of("detail", wrong.detail(), "line", wrong.line())));
        }
    }

    private void show(byte[] file, Incoming incoming) {
        this.titles = this.names.titles(Stream
            .concat(incoming.changes().stream().map(Change::page), incoming.problems().stream().map(Problem::page))
            .distinct()
            .filter((page) -> this.exchange.pages(incoming.target()).contains(page))
            .toList());
        add(new Paragraph(this.words.text("staff.exchange.languages",
                Map.of("source", this.names.language(incoming.source()), "target", this.names.language(incoming.target()),
                        "pages", incoming.pages()))),
                new H3(count("staff.exchange.changes", incoming.changes().size())),
                new Paragraph(count("staff.exchange.unchanged", incoming.unchanged())));
        if (!incoming.problems().isEmpty()) {
            UnorderedList list = new UnorderedList();
            incoming.problems().forEach((problem) -> list.add(new ListItem(sentence(problem))));
            list.getStyle().set("overflow-wrap", "anywhere");
            add(new H3(count("staff.exchange.problems", incoming.problems().size())), list);
        }
        incoming.changes().forEach((change) -> add(change(change, incoming)));
        if (!incoming.changes().isEmpty()) {
            confirm(file, incoming);
        }
    }

    private void confirm(byte[] file, Incoming incoming) {
        Checkbox checked = new Checkbox(this.words.text("staff.exchange.checked"));
        checked.setVisible(incoming.anyReviewed());
        Button take = new Button(this.words.text("staff.exchange.take"),
                (click) -> take(file, incoming, checked.getValue()));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setDisableOnClick(true);
        add(new Div(checked), take, new Button(this.words.text("staff.cancel"), (click) -> removeAll()));
    }

    private Component change(Change change, Incoming incoming) {
        Div box = new Div(new H4(this.titles.getOrDefault(change.page(), change.page()) + ", " + change.unit() + ": "
                + this.words.text("staff.exchange.kind." + change.kind())
                + (change.reviewed() ? " (" + this.words.text("staff.exchange.reviewed") + ")" : "")));
        Paragraph source = new Paragraph(change.source());
        source.getElement().setAttribute("lang", incoming.source().code());
        source.getStyle().set("overflow-wrap", "anywhere");
        box.add(new Paragraph(this.words.text("staff.exchange.original")), source);
        boolean same = change.kind() == Kind.STILL_RIGHT || change.kind() == Kind.READ_THROUGH;
        box.add(new Paragraph(this.words.text(same ? "staff.exchange.before" : "staff.exchange.after")),
                new DifferenceText(this.words, TextDifference.between(change.before() == null ? "" : change.before(),
                        change.after(), incoming.target()), incoming.target()));
        return box;
    }

    private String sentence(Problem problem) {
        String title = this.titles.getOrDefault(problem.page(), problem.page());
        String where = problem.unit().isEmpty() ? "page" : problem.sentence() == 0 ? "unit" : "sentence";
        return this.words.text("staff.exchange.problem." + where,
                Map.of("page", title, "unit", problem.unit(), "sentence", problem.sentence())) + ": "
                + this.words.text("staff.exchange.problem." + problem.reason(), Map.of("detail", detail(problem)));
    }

    private String detail(Problem problem) {
        return problem.mistake().map(this::mistake).orElse(problem.detail());
    }

    private String mistake(WrongText.Mistake mistake) {
        return this.words.text("staff.text.mistake." + mistake).replaceFirst("\\.$", "");
    }

    private void take(byte[] file, Incoming incoming, boolean checked) {
        removeAll();
        try {
            switch (this.exchange.take(file, incoming, checked)) {
                case PUBLISHED -> done("staff.exchange.done");
                case WAITING -> done("staff.exchange.waiting");
                case CHANGED_SINCE -> refuse(this.words.text("staff.exchange.changed-since"));
            }
        }
        catch (NotTaken refused) {
            refuse(refused);
        }
        catch (AccessDeniedException denied) {
            refuse(this.words.text("staff.exchange.problem.NOT_YOURS"));
        }
    }

    /** Says why, and below it each text that stands in the way. */
    private void refuse(NotTaken refused) {
        List<String> sentences = this.drafting.sentences(refused.refusal(), refused.page());
        refuse(this.words.text("staff.exchange.refused") + " " + this.words.text("staff.exchange.problem.page",
                Map.of("page", this.titles.getOrDefault(refused.page(), refused.page()))) + ": " + sentences.getFirst());
        UnorderedList texts = new UnorderedList();
        sentences.stream().skip(1).forEach((sentence) -> texts.add(new ListItem(sentence)));
        if (sentences.size() > 1) {
            add(texts);
        }
    }

    private void done(String key) {
        Notices.done(this.words.text(key));
        add(new Paragraph(this.words.text(key)));
    }

    private void refuse(String sentence) {
        Paragraph refusal = new Paragraph(sentence);
        refusal.addClassName("staff-refusal");
        refusal.getStyle().set("overflow-wrap", "anywhere");
        add(refusal);
    }

    private String count(String key, int count) {
        return this.words.text(key, Map.of("count", count));
    }
}
