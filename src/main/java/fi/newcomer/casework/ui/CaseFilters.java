package fi.newcomer.casework.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.request.CaseRequests.Order;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What narrows and orders the list of cases. The fields follow the address, and each change leads to another one. */
class CaseFilters extends Div {

    /** Stands in a field for what narrows nothing, since a field without a value shows nothing. */
    private static final String ANY = "";

    private final StaffWords words;

    private final CaseWords caseWords;

    private final Consumer<CaseQuery> changed;

    private final Select<String> queue = new Select<>();

    private final Select<CaseQuery.Shown> state = new Select<>();

    private final Select<String> owner = new Select<>();

    private final ComboBox<String> language = new ComboBox<>();

    private final Checkbox interpreter = new Checkbox();

    private final Select<CaseQuery.DueBy> due = new Select<>();

    private final Select<CaseQuery.ActionBy> action = new Select<>();

    private final Checkbox news = new Checkbox();

    private final Select<Order> order = new Select<>();

    private final Details more;

    /** @param changed told when a person chose something else */
    CaseFilters(StaffWords words, CaseWords caseWords, Languages languages, Consumer<CaseQuery> changed) {
        this.words = words;
        this.caseWords = caseWords;
        this.changed = changed;
        constants(this.state, "state", CaseQuery.Shown.values());
        constants(this.due, "due-by", CaseQuery.DueBy.values());
        constants(this.action, "action", CaseQuery.ActionBy.values());
        constants(this.order, "order", Order.values());
        this.language.setLabel(words.text("staff.cases.language"));
        this.language.setPlaceholder(words.text("staff.cases.any"));
        this.language.setClearButtonVisible(true);
        this.language.setItems(Stream.of(languages.all().stream().map(Language::code),
                ContactLanguages.common().stream(), Stream.of(ContactLanguages.OTHER)).flatMap(Function.identity()).toList());
        this.language.setItemLabelGenerator(caseWords::language);
        this.interpreter.setLabel(words.text("staff.cases.interpreter"));
        this.news.setLabel(words.text("staff.cases.news.filter"));
        this.queue.setLabel(words.text("staff.case.queue"));
        this.owner.setLabel(words.text("staff.cases.owner"));
        Div others = new Div(this.queue, this.language, this.due, this.action, this.interpreter);
        others.addClassName("staff-filters");
        this.more = new Details(words.text("staff.cases.filters"), others);
        Div first = new Div(this.state, this.owner, this.order, this.news);
        first.addClassName("staff-filters");
        add(first, this.more);
        Stream.<HasValue<?, ?>>of(this.queue, this.state, this.owner, this.language, this.interpreter, this.due,
                this.action, this.news, this.order).forEach((field) -> field.addValueChangeListener((change) -> {
                    if (change.isFromClient()) {
                        changed();
                    }
                }));
    }

    /** Shows in the fields what the list shows. @param gone the functions of owners who are no longer there, by username */
    void show(CaseQuery query, Collection<String> queues, Collection<StaffMember> colleagues, Map<String, String> gone) {
        choices(this.queue, queues, this.caseWords::authority, query.queue());
        this.queue.setVisible(queues.size() > 1);
        Map<String, String> owners = new LinkedHashMap<>();
        owners.put(CaseQuery.MINE, this.words.text("staff.cases.owner.mine"));
        owners.put(CaseQuery.NOBODY, this.words.text("staff.cases.owner.nobody"));
        colleagues.forEach((it) -> owners.put(CaseQuery.number(it.username()), it.function()));
        gone.forEach((username, function) -> owners.put(CaseQuery.number(username),
                this.words.text("staff.cases.owner.gone", Map.of("function", function))));
        choices(this.owner, owners.keySet(), owners::get, query.owner());
        this.state.setValue(query.shown());
        this.language.setValue(query.language());
        this.interpreter.setValue(query.interpreter());
        this.due.setValue(query.due());
        this.action.setValue(query.action());
        this.news.setValue(query.news());
        this.order.setValue(query.order());
        this.more.setOpened(this.more.isOpened() || !query.equals(new CaseQuery(null, query.shown(), query.owner(), null,
                false, CaseQuery.DueBy.ANY, CaseQuery.ActionBy.ANY, query.news(), query.order())));
    }

    /** Puts the focus on the first filter. */
    void focusFirst() {
        this.state.focus();
    }

    private void changed() {
        this.changed.accept(new CaseQuery(said(this.queue), this.state.getValue(), said(this.owner),
                this.language.getValue(), this.interpreter.getValue(), this.due.getValue(), this.action.getValue(),
                this.news.getValue(), this.order.getValue()));
    }

    private static @Nullable String said(Select<String> field) {
        return ANY.equals(field.getValue()) ? null : field.getValue();
    }

    private void choices(Select<String> field, Collection<String> items, Function<String, String> label,
            @Nullable String chosen) {
        List<String> all = new ArrayList<>(List.of(ANY));
        all.addAll(items);
        // Those of before have no name in the new ones.
        field.setItems(List.of());
        field.setItemLabelGenerator((it) -> ANY.equals(it) ? this.words.text("staff.cases.any") : label.apply(it));
        field.setItems(all);
        field.setValue(all.contains(chosen) ? chosen : ANY);
    }

    private <E extends Enum<E>> void constants(Select<E> field, String key, E[] values) {
        field.setLabel(this.words.text("staff.cases." + key));
        field.setItems(Arrays.asList(values));
        field.setItemLabelGenerator((it) -> this.words.text("staff.cases." + key + "." + it));
    }
}
