package fi.newcomer.checking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.checking.AskedCheck;
import fi.newcomer.checking.CheckRequest;
import fi.newcomer.checking.CheckRequests;
import fi.newcomer.checking.CheckablePages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.programme.PageGroups;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.PageHeading;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asking somebody outside for a check, and what became of it. Another view leads here with
 * {@code ?page=programme/korsnas/plan&language=uk}.
 */
@Route("checks")
@Menu(title = "staff.menu.checks", order = 23)
@RolesAllowed("EDITOR")
class ChecksView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final CheckRequests requests;

    private final CheckablePages pages;

    private final CurrentStaff currentStaff;

    private final AskFields fields;

    private final Div list = new Div();

    ChecksView(StaffWords words, CheckRequests requests, CheckablePages pages, PageGroups groups,
            CurrentStaff currentStaff, Languages languages) {
        this.words = words;
        this.requests = requests;
        this.pages = pages;
        this.currentStaff = currentStaff;
        this.fields = new AskFields(words, pages, groups, languages, this::ask);
        this.list.setWidthFull();
        add(new H1(getPageTitle()), new Paragraph(words.text("staff.checks.text")), this.fields,
                new H2(words.text("staff.checks.list")), this.list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Map<String, List<String>> said = event.getLocation().getQueryParameters().getParameters();
        this.fields.load(this.pages.of(this.currentStaff.get()), said.getOrDefault("page", List.of("")).getFirst(),
                said.getOrDefault("language", List.of("")).getFirst());
        load();
    }

    private void ask(String page, Language language, String function, String email) {
        String token = this.requests.ask(this.currentStaff.get(), page, language, function, email);
        this.fields.made(this.requests.address(token), !email.isBlank());
        load();
    }

    private void load() {
        this.list.removeAll();
        List<AskedCheck> asked = this.requests.asked(this.currentStaff.get());
        if (asked.isEmpty()) {
            this.list.add(new Paragraph(this.words.text("staff.checks.none")));
        }
        Map<String, String> titles = this.pages
            .headings(asked.stream().map((it) -> it.request().page()).distinct().toList(), this.words.language())
            .stream()
            .collect(Collectors.toMap(PageHeading::key, PageHeading::titleText));
        asked.forEach((it) -> this.list.add(row(it, titles.getOrDefault(it.request().page(), it.request().page()))));
    }

    private Div row(AskedCheck asked, String title) {
        CheckRequest request = asked.request();
        String language = this.words.languageName(request.language().code()).orElse(request.language().endonym());
        Div row = new Div(new H3(title + ", " + language), new Paragraph(request.function()),
                new Paragraph(this.words.text("staff.checks.progress", Map.of("right", asked.right(), "corrected",
                        asked.corrected()))),
                new Paragraph(this.words.text("staff.checks.state." + state(asked), Map.of("asked",
                        this.words.day(StaffWords.dayOf(request.createdAt())), "until",
                        this.words.day(StaffWords.dayOf(request.expiresAt()))))));
        if (asked.open()) {
            Button withdraw = new Button(this.words.text("staff.checks.withdraw"), (click) -> {
                this.requests.withdraw(this.currentStaff.get(), request.id());
                Notices.done(this.words.text("staff.checks.withdrawn"));
                load();
            });
            withdraw.setAriaLabel(this.words.text("staff.checks.withdraw") + ": " + title + ", " + language);
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(withdraw);
        }
        return row;
    }

    private static String state(AskedCheck asked) {
        return asked.open() || asked.request().state() != CheckRequest.State.OPEN ? asked.request().state().name()
                : "EXPIRED";
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.checks.title");
    }
}
