package fi.newcomer.course.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValueContext;
import fi.newcomer.course.Course.Admission;
import fi.newcomer.course.Course.Mode;
import fi.newcomer.course.Course.OpenTo;
import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.Course.Plan;
import fi.newcomer.course.Course.Price;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.Course.Type;
import fi.newcomer.course.CourseDraft;
import fi.newcomer.course.CourseProblem;
import fi.newcomer.entry.LanguagePicker;
import fi.newcomer.entry.TextFields;
import fi.newcomer.entry.WrittenFields;
import fi.newcomer.fact.Fact;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.StaffWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a course says of itself, to be written; what is left empty is not known and is said so. */
final class CourseFields extends Div {

    private final StaffWords words;

    private final StaffCourseWords courseWords;

    private final CourseDraft before;

    private final WrittenFields<CourseProblem> fields;

    private final Select<Type> type;

    private final Select<State> state;

    private final TextFields name;

    private final TextFields what;

    private final TextFields about;

    private final TextFields place;

    private final TextField address;

    private final TextFields organiser;

    private final LanguagePicker learnt;

    private final LanguagePicker taughtIn;

    private final ComboBox<String> from;

    private final ComboBox<String> to;

    private final CheckboxGroup<Pace> paces;

    private final CheckboxGroup<Mode> modes;

    private final IntegerField hours;

    private final Checkbox atLeast;

    private final IntegerField months;

    private final IntegerField modules;

    private final IntegerField timesAWeek;

    private final WeekFields week;

    private final Select<Admission> admission;

    private final Select<Price> price;

    private final CheckboxGroup<OpenTo> openTo;

    private final Select<Plan> plan;

    private final TextFields signUp;

    private final ComboBox<String> phone;

    private final ComboBox<String> email;

    private final ComboBox<String> website;

    CourseFields(StaffWords words, StaffCourseWords courseWords, Languages languages, Map<String, Fact.Kind> facts,
            CourseDraft draft) {
        this.words = words;
        this.courseWords = courseWords;
        this.before = draft;
        this.fields = new WrittenFields<>(CourseProblem::field, courseWords::problem);
        this.type = select("staff.course.type", Type.class, draft.type());
        this.state = select("staff.course.state", State.class, draft.state());
        this.name = texts("name", draft.name(), languages);
        this.what = texts("what", draft.what(), languages);
        this.about = texts("about", draft.about(), languages);
        this.place = texts("place", draft.place(), languages);
        this.address = this.fields.named("address", new TextField(words.text("staff.course.address")));
        this.address.setValue(draft.address());
        this.organiser = texts("organiser", draft.organiser(), languages);
        this.learnt = new LanguagePicker(words.text("staff.course.learnt"), draft.learnt(), words);
        this.taughtIn = new LanguagePicker(words.text("staff.course.taught-in"), draft.taughtIn(), words);
        this.from = choice("staff.course.level-from", CourseDraft.LEVELS, draft.from());
        this.to = this.fields.named("to", choice("staff.course.level-to", CourseDraft.LEVELS, draft.to()));
        this.paces = some("staff.course.pace", Pace.class, draft.paces());
        this.modes = some("staff.course.mode", Mode.class, draft.modes());
        this.hours = number("hours", draft.hours());
        this.atLeast = new Checkbox(words.text("staff.course.at-least"), draft.atLeast());
        this.months = number("months", draft.months());
        this.modules = number("modules", draft.modules());
        this.timesAWeek = number("times-a-week", draft.timesAWeek());
        this.week = this.fields.named("week",
                new WeekFields(words, courseWords, words.text("staff.course.week.hint"), draft.week()));
        this.admission = select("staff.course.admission", Admission.class, draft.admission());
        this.price = select("staff.course.price", Price.class, draft.price());
        this.openTo = some("staff.course.open-to", OpenTo.class, draft.openTo());
        this.plan = select("staff.course.plan", Plan.class, draft.plan());
        this.signUp = texts("sign-up", draft.signUp(), languages);
        this.phone = choice("staff.course.phone", ids(facts, Fact.Kind.PHONE), draft.phone());
        this.email = choice("staff.course.email", ids(facts, Fact.Kind.EMAIL), draft.email());
        this.website = choice("staff.course.website", ids(facts, Fact.Kind.LINK), draft.website());
        addClassName("staff-form");
        add(this.name, this.what, this.about, this.state, this.type,
                new H3(words.text("staff.course.teaching")), this.learnt, this.taughtIn, this.from, this.to, this.paces,
                this.modes, this.hours, this.atLeast, this.months, this.modules, this.timesAWeek, this.week,
                new H3(words.text("staff.course.where")), this.place, this.address, this.organiser,
                new H3(words.text("staff.course.joining")), this.admission, this.price, this.openTo, this.plan,
                this.signUp, this.phone, this.email, this.website);
        Stream.<HasSize>of(this.address, this.hours, this.months, this.modules, this.timesAWeek)
            .forEach(HasSize::setWidthFull);
        this.name.setOpened(true);
    }

    /** Whether all that is typed can be read; what can't says so. */
    boolean right() {
        boolean right = true;
        for (IntegerField field : List.of(this.hours, this.months, this.modules, this.timesAWeek)) {
            boolean wrong = field.getDefaultValidator().apply(field.getValue(), new ValueContext(field)).isError();
            field.setInvalid(wrong);
            right &= !wrong;
        }
        return right;
    }

    CourseDraft read() {
        return new CourseDraft(this.type.getValue(), this.name.read(), this.what.read(), this.about.read(),
                this.place.read(), this.address.getValue(), this.organiser.read(), this.learnt.read(this.before.learnt()),
                this.taughtIn.read(this.before.taughtIn()), this.from.getValue(), this.to.getValue(),
                chosen(this.paces, this.before.paces(), Pace.class), chosen(this.modes, this.before.modes(), Mode.class),
                this.hours.getValue(), this.atLeast.getValue(), this.months.getValue(), this.modules.getValue(),
                this.timesAWeek.getValue(), this.week.read(), this.admission.getValue(), this.price.getValue(),
                chosen(this.openTo, this.before.openTo(), OpenTo.class), this.plan.getValue(), this.signUp.read(),
                this.phone.getValue(), this.email.getValue(), this.website.getValue(), this.state.getValue());
    }

    /** Says beside the fields what is wrong; what has no field is left. */
    String say(List<CourseProblem> problems) {
        String rest = this.fields.say(problems);
        List.of(this.name, this.what, this.about, this.place, this.organiser, this.signUp)
            .forEach(TextFields::openIfWrong);
        return rest;
    }

    private TextFields texts(String field, Map<String, String> texts, Languages languages) {
        return new TextFields(field, this.words.text("staff.course.text." + field), texts, languages, this.words,
                this.fields);
    }

    private IntegerField number(String field, @Nullable Integer number) {
        IntegerField typed = this.fields.named(field, new IntegerField(this.words.text("staff.course.number." + field)));
        typed.setI18n(new IntegerField.IntegerFieldI18n()
            .setBadInputErrorMessage(this.words.text("staff.course.problem.number")));
        typed.setValue(number);
        return typed;
    }

    private <E extends Enum<E>> Select<E> select(String key, Class<E> constants, E value) {
        Select<E> select = new Select<>();
        select.setLabel(this.words.text(key));
        select.setItems(constants.getEnumConstants());
        select.setItemLabelGenerator((it) -> this.words.text(key + "." + it));
        select.setValue(value);
        return select;
    }

    private <E extends Enum<E>> CheckboxGroup<E> some(String key, Class<E> constants, List<E> values) {
        CheckboxGroup<E> group = new CheckboxGroup<>(this.words.text(key));
        group.setItems(constants.getEnumConstants());
        group.setItemLabelGenerator((it) -> this.words.text(key + "." + it));
        group.setValue(Set.copyOf(values));
        return group;
    }

    private ComboBox<String> choice(String key, List<String> offered, @Nullable String value) {
        ComboBox<String> box = new ComboBox<>(this.words.text(key));
        box.setItems(Stream.concat(offered.stream(), Stream.ofNullable(value)).distinct().toList());
        box.setClearButtonVisible(true);
        box.setWidthFull();
        box.setValue(value);
        return box;
    }

    private static List<String> ids(Map<String, Fact.Kind> facts, Fact.Kind kind) {
        return facts.entrySet().stream().filter((fact) -> fact.getValue() == kind).map(Map.Entry::getKey).sorted().toList();
    }

    /** What was chosen before stays in its order, so that the same choice is the same text. */
    private static <E extends Enum<E>> List<E> chosen(CheckboxGroup<E> group, List<E> before, Class<E> constants) {
        return Stream.concat(before.stream(), EnumSet.allOf(constants).stream())
            .distinct()
            .filter(group.getValue()::contains)
            .toList();
    }
}
