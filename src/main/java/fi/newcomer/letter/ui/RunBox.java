package fi.newcomer.letter.ui;

import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import fi.newcomer.letter.LetterRun;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Shows how far the letters are that this view makes, and ends them on demand. */
class RunBox extends Div {

    /** How often the browser asks, in milliseconds. */
    private static final int EVERY = 1000;

    /** A download that has not begun after so many questions never will. */
    private static final int PATIENCE = 30;

    private final StaffWords words;

    private final Runnable ended;

    private final Paragraph said = new Paragraph();

    private final Element bar = new Element("progress");

    private final Button cancel;

    /** Set by the thread of the download; none any more when it has been told how it ended. */
    private final AtomicReference<@Nullable LetterRun> run = new AtomicReference<>();

    private volatile boolean busy;

    private @Nullable Registration polls;

    private int asked;

    /**
     * A box that shows nothing yet.
     * @param ended run when all letters are handed over
     */
    RunBox(StaffWords words, Runnable ended) {
        this.words = words;
        this.ended = ended;
        this.cancel = new Button(words.text("staff.letters.cancel"), (click) -> {
            LetterRun now = this.run.get();
            if (now != null) {
                now.cancel();
            }
        });
        this.cancel.setId("letter-cancel");
        this.said.setId("letter-progress");
        this.said.getElement().setAttribute("role", "status");
        this.bar.setAttribute("aria-label", words.text("staff.letters.progress"));
        this.bar.getStyle().set("width", "min(100%, 26rem)");
        add(this.said);
        getElement().appendChild(this.bar);
        add(new Div(this.cancel));
        working(false);
    }

    /**
     * The person has asked for the letters: from now on the browser asks how far they are. Who asks again meanwhile changes
     * nothing, and the letters may be begun before this is.
     */
    void follow() {
        this.asked = 0;
        if (this.polls != null) {
            return;
        }
        UI ui = UI.getCurrent();
        this.said.setText(this.words.text("staff.letters.begins"));
        this.polls = ui.addPollListener(this::show);
        ui.setPollInterval(EVERY);
    }

    /** The letters are being made. */
    void began(LetterRun started) {
        this.busy = false;
        this.run.set(started);
    }

    /** They can't be made now, since others are; nothing new while those are this view's own. */
    void busy() {
        this.busy = this.run.get() == null;
    }

    private void show(PollEvent event) {
        LetterRun now = this.run.get();
        if (this.busy || (now == null && ++this.asked > PATIENCE)) {
            this.said.setText(this.words.text(this.busy ? "staff.letters.busy" : "staff.letters.broken"));
            this.busy = false;
            working(false);
            stop(event.getSource());
            return;
        }
        if (now == null) {
            return;
        }
        this.bar.setAttribute("max", String.valueOf(now.all()));
        this.bar.setAttribute("value", String.valueOf(now.made()));
        LetterRun.State state = now.state();
        this.said.setText(this.words.text("staff.letters." + state.code(), Map.of("made", now.made(), "all", now.all())));
        working(state == LetterRun.State.RUNNING);
        if (state != LetterRun.State.RUNNING && this.run.compareAndSet(now, null)) {
            stop(event.getSource());
            if (state == LetterRun.State.DONE) {
                this.ended.run();
            }
        }
    }

    private void working(boolean working) {
        this.bar.setVisible(working);
        this.cancel.setVisible(working);
    }

    private void stop(UI ui) {
        if (this.polls != null) {
            this.polls.remove();
            this.polls = null;
            ui.setPollInterval(-1);
        }
    }
}
