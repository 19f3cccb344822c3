package fi.newcomer.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.staff.StaffWords;

/** What the content files say instead of what staff wrote, and the two answers to it. */
class ProposalBox extends Div {

    private final Paragraph text = new Paragraph();

    /**
     * A proposal.
     * @param sentence says what it is
     * @param proposed what the files say; empty where they no longer have it
     */
    ProposalBox(StaffWords words, String sentence, String proposed, Runnable take, Runnable keep) {
        addClassName("staff-proposal");
        this.text.setText(proposed);
        this.text.addClassName("staff-original");
        Button taking = new Button(words.text("staff.proposal.take"), (click) -> take.run());
        Button keeping = new Button(words.text("staff.proposal.keep"), (click) -> keep.run());
        Div steps = new Div(taking, keeping);
        steps.addClassName("staff-steps");
        add(new Paragraph(sentence));
        if (!proposed.isEmpty()) {
            add(this.text);
        }
        add(steps);
    }

    /** Says in which language the proposed text is. */
    ProposalBox in(String language, String direction) {
        this.text.getElement().setAttribute("lang", language).setAttribute("dir", direction);
        return this;
    }
}
