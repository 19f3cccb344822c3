package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.administration.RulesDesk;
import fi.newcomer.page.Tags;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.RuleEditing;
import fi.newcomer.responsibility.RuleRefused;
import fi.newcomer.responsibility.RuleRow;
import fi.newcomer.responsibility.RuleVersion;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every version that a row has had or is planned to have: what it says, who made it, when and why. */
class RuleVersionsDialog extends Dialog {

    private final RuleWords rules;

    private final StaffWords words;

    private final RulesDesk desk;

    private final RuleRow row;

    private final Map<String, String> functions;

    private final Runnable changed;

    private final Paragraph refusal = new Paragraph();

    RuleVersionsDialog(RuleWords rules, RulesDesk desk, StaffFunctions functions, RuleRow row, Runnable changed) {
        this.rules = rules;
        this.words = rules.words();
        this.desk = desk;
        this.row = row;
        this.changed = changed;
        List<RuleVersion> versions = desk.versions(row);
        this.functions = functions.of(versions.stream()
            .flatMap((it) -> Stream.of(it.by(), it.withdrawnBy()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
        setHeaderTitle(this.words.text("staff.rules.versions.of",
                Map.of("row", rules.row(row.topic(), row.jobseeker()))));
        setWidth("46rem");
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        add(this.refusal);
        for (int number = 0; number < versions.size(); number++) {
            show(versions.get(number), number + 1 < versions.size() ? versions.get(number + 1).rule() : null);
        }
        Button close = new Button(this.words.text("staff.rules.close"), (click) -> close());
        getFooter().add(close);
        FirstField.of(this, close);
    }

    private void show(RuleVersion version, @Nullable Responsibility before) {
        Responsibility rule = version.rule();
        boolean planned = rule.holds() && rule.validFrom().isAfter(this.desk.today());
        add(new H2(this.words.text("staff.rules.version", Map.of("number", rule.version()))), new Paragraph(days(version)));
        UnorderedList says = new UnorderedList();
        says.add(item("responsible", this.rules.authority(rule.responsible())),
                item("receives", this.rules.authority(rule.receives())), item("join", this.rules.joining(rule)),
                item("state", this.rules.state(rule.state()) + " · " + this.rules.service(rule.service())),
                item("source", Stream
                    .concat(Stream.of(this.rules.basis(rule.basis())),
                            rule.source().stream().flatMap((it) -> Stream.of(it.document(), it.section())))
                    .collect(Collectors.joining(" · "))));
        if (rule.conflict() != null) {
            ListItem conflict = new ListItem(this.words.text("staff.rules.conflict-short") + " ");
            conflict.add(Tags.typed(rule.conflict()));
            says.add(conflict);
        }
        add(says);
        if (before != null) {
            differences(rule, before).ifPresent(this::add);
        }
        add(made(version));
        if (planned) {
            add(removal(rule));
        }
    }

    private String days(RuleVersion version) {
        Responsibility rule = version.rule();
        if (version.withdrawnBy() != null) {
            return this.words.text("staff.rules.withdrawn", Map.of("who", who(version.withdrawnBy()), "day",
                    this.words.day(rule.validFrom()), "why", Objects.toString(version.withdrawnReason(), "")));
        }
        return rule.holds() ? this.rules.days(rule)
                : this.words.text("staff.rules.replaced", Map.of("day", this.words.day(rule.validFrom())));
    }

    private Paragraph made(RuleVersion version) {
        String who = version.by() == null ? this.words.text("staff.rules.by-files") : who(version.by());
        Paragraph made = new Paragraph(version.at() == null ? who
                : this.words.text("staff.rules.made", Map.of("who", who, "time", this.words.time(version.at()))));
        if (version.reason() != null) {
            made.add(" ");
            made.add(Tags.typed(version.reason()));
        }
        return made;
    }

    private ListItem item(String column, String text) {
        return new ListItem(this.words.text("staff.rules.column." + column) + ": " + text);
    }

    private String who(@Nullable String username) {
        return username == null ? "" : this.functions.getOrDefault(username, username);
    }

    /** Why a planned version goes, and the button that takes it away. */
    private Div removal(Responsibility planned) {
        TextField reason = new TextField(this.words.text("staff.rules.remove.reason"));
        reason.setMaxLength(RuleEditing.LONGEST);
        reason.setWidthFull();
        Button remove = new Button(this.words.text("staff.rules.remove"),
                (click) -> remove(planned, reason.getValue()));
        remove.setAriaLabel(this.words.text("staff.rules.remove.of", Map.of("number", planned.version())));
        return new Div(reason, remove);
    }

    /** What a version says otherwise than the one that was made before it. */
    private Optional<Paragraph> differences(Responsibility rule, Responsibility before) {
        List<String> columns = new ArrayList<>();
        differs(columns, "responsible", rule.responsible(), before.responsible());
        differs(columns, "receives", rule.receives(), before.receives());
        differs(columns, "join", rule.mayJoin(), before.mayJoin());
        differs(columns, "state", List.of(rule.state(), rule.service()), List.of(before.state(), before.service()));
        differs(columns, "source", Arrays.asList(rule.basis(), rule.document(), rule.section(), rule.conflict()),
                Arrays.asList(before.basis(), before.document(), before.section(), before.conflict()));
        return columns.isEmpty() ? Optional.empty()
                : Optional.of(new Paragraph(this.words.text("staff.rules.differs",
                        Map.of("columns", String.join(", ", columns), "number", before.version()))));
    }

    private void differs(List<String> columns, String column, @Nullable Object now, @Nullable Object before) {
        if (!Objects.equals(now, before)) {
            columns.add(this.words.text("staff.rules.column." + column));
        }
    }

    private void remove(Responsibility planned, String reason) {
        try {
            this.desk.remove(planned, reason, this.row.timeline().edition());
        }
        catch (RuleRefused refused) {
            this.refusal.setText(this.rules.refusal(refused));
            this.refusal.scrollIntoView();
            return;
        }
        close();
        Notices.done(this.words.text("staff.rules.removed"));
        this.changed.run();
    }
}
