package fi.newcomer.drafting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.drafting.DraftingRefused;
import fi.newcomer.drafting.DraftingWords;
import fi.newcomer.drafting.Publication;
import fi.newcomer.drafting.PublicationDesk;
import fi.newcomer.drafting.PublicationState;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits for this person's decision, what waits for others or for its time, and what is over since 30 days. */
@Route("publications")
@Menu(title = "staff.menu.publications", order = 21)
@RolesAllowed({ "EDITOR", "TRANSLATOR" })
class PublicationsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final DraftingWords draftingWords;

    private final PublicationDesk desk;

    private final CurrentStaff currentStaff;

    private final H1 heading;

    private final Div lists = new Div();

    PublicationsView(StaffWords words, DraftingWords draftingWords, PublicationDesk desk, CurrentStaff currentStaff) {
        this.words = words;
        this.draftingWords = draftingWords;
        this.desk = desk;
        this.currentStaff = currentStaff;
        this.heading = new H1(words.text("staff.publications.title"));
        this.heading.getElement().setAttribute("tabindex", "-1");
        this.lists.addClassName("staff-publications");
        add(this.heading, new Paragraph(words.text("staff.publications.text")), this.lists);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        StaffMember who = this.currentStaff.get();
        List<Publication> open = this.desk.open(who);
        List<Publication> closed = this.desk.closed(who);
        Map<String, String> titles = this.draftingWords
            .pages(Stream.concat(open.stream(), closed.stream()).map(Publication::page).collect(Collectors.toSet()));
        this.lists.removeAll();
        list("staff.publications.decide", open.stream().filter((it) -> this.desk.decides(who, it)).toList(), titles);
        list("staff.publications.waiting", open.stream().filter((it) -> !this.desk.decides(who, it)).toList(), titles);
        list("staff.publications.closed", closed, titles);
    }

    private void list(String title, List<Publication> publications, Map<String, String> titles) {
        this.lists.add(new H2(this.words.text(title)));
        if (publications.isEmpty()) {
            this.lists.add(new Paragraph(this.words.text("staff.publications.none")));
        }
        publications.forEach((it) -> this.lists.add(box(it, titles.get(it.page()))));
    }

    private PublicationBox box(Publication it, String title) {
        PublicationBox box = new PublicationBox(this.words, this.draftingWords, it, title);
        StaffMember who = this.currentStaff.get();
        if (this.desk.decides(who, it)) {
            box.step("staff.publication.agree", true,
                    () -> act(box, "staff.publication.agreed", () -> this.desk.agree(who, it.id())))
                .sendBack((word) -> act(box, "staff.publication.sent-back",
                        () -> this.desk.sendBack(who, it.id(), word)));
        }
        else if (it.state() == PublicationState.PUBLISHED) {
            box.step("staff.publication.take-back", false,
                    () -> act(box, "staff.publication.is-taken-back", () -> this.desk.takeBack(who, it.id())));
        }
        else if (it.publishedAt().isEmpty() && it.state() != PublicationState.REFUSED
                && it.state() != PublicationState.WITHDRAWN) {
            if (it.state() == PublicationState.WAITING_FOR_TIME) {
                box.step("staff.publication.now", true,
                        () -> act(box, "staff.text.published", () -> this.desk.publishNow(who, it.id())));
            }
            box.step("staff.publication.withdraw", false,
                    () -> act(box, "staff.publication.withdrawn", () -> this.desk.withdraw(who, it.id())));
        }
        return box;
    }

    /** Does something, says that it is done, and shows the lists anew; those who use the keyboard begin at their top. */
    private void act(PublicationBox box, String done, Runnable deed) {
        try {
            deed.run();
        }
        catch (DraftingRefused refused) {
            box.refuse(refused.refusal());
            return;
        }
        show();
        this.heading.getElement().callJsFunction("focus");
        Notices.done(this.words.text(done));
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.publications.title");
    }
}
