package fi.newcomer.entry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.language.TextDifference;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.StaffWords;

/** What somebody else stored while one was typing, and the choice between the two; what is typed stays. */
public final class MeanwhileChange extends Div {

    private final StaffWords words;

    public MeanwhileChange(StaffWords words) {
        this.words = words;
        addClassName("staff-proposal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Nothing more is to be said. */
    public void over() {
        removeAll();
        setVisible(false);
    }

    /** Somebody took it away meanwhile. */
    public void gone() {
        removeAll();
        add(new Paragraph(this.words.text("staff.entry.gone")));
        setVisible(true);
    }

    /**
     * Somebody changed it meanwhile.
     * @param shown the entry as one saw it
     * @param theirs the entry as it is now
     * @param takeTheirs shows what they stored in place of what one typed
     * @param keepMine stores what one typed all the same
     */
    public void show(Entry shown, Entry theirs, Runnable takeTheirs, Runnable keepMine) {
        removeAll();
        Div steps = new Div(new Button(this.words.text("staff.entry.show-theirs"), (click) -> takeTheirs.run()),
                new Button(this.words.text("staff.entry.keep-mine"), (click) -> keepMine.run()));
        steps.addClassName("staff-steps");
        add(new Paragraph(this.words.text("staff.entry.changed-meanwhile")),
                new DifferenceText(this.words,
                        TextDifference.between(shown.text(), theirs.text(), this.words.language()), this.words.language()),
                steps);
        setVisible(true);
    }
}
