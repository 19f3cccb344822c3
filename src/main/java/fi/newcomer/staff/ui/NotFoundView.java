package fi.newcomer.staff.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fi.newcomer.staff.StaffWords;
import jakarta.servlet.http.HttpServletResponse;

/** What is not there, or not for this person: both look the same. */
@AnonymousAllowed
@ParentLayout(StaffLayout.class)
class NotFoundView extends VerticalLayout implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private final StaffWords words;

    NotFoundView(StaffWords words) {
        this.words = words;
        add(new H1(words.text("staff.not-found.title")), new Paragraph(words.text("staff.not-found.text")),
                new Anchor("", words.text("staff.not-found.next")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.not-found.title");
    }
}
