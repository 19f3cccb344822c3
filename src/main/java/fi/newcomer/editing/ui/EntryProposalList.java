package fi.newcomer.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import fi.newcomer.editing.Proposals;
import fi.newcomer.entry.Entries.Proposal;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;

/** The offices and courses about which the files say something else than staff, both beside each other. */
class EntryProposalList extends Section {

    private final StaffWords words;

    private final Proposals proposals;

    EntryProposalList(StaffWords words, Proposals proposals) {
        this.words = words;
        this.proposals = proposals;
        addClassName("staff-texts");
        show();
    }

    private void show() {
        removeAll();
        List<Proposal> waiting = this.proposals.entries();
        if (!waiting.isEmpty()) {
            add(new H2(this.words.text("staff.proposal.entries")));
        }
        waiting.forEach((proposal) -> add(box(proposal)));
        setVisible(!waiting.isEmpty());
    }

    private Component box(Proposal proposal) {
        String key = proposal.theirs().isEmpty() ? "staff.proposal.entry-gone"
                : proposal.ours().isEmpty() ? "staff.proposal.entry-removed" : "staff.proposal.entry";
        ProposalBox box = new ProposalBox(this.words,
                this.words.text(key, Map.of("entry", proposal.key(), "file", proposal.file())), "",
                () -> decide(proposal, true), () -> decide(proposal, false));
        Div both = new Div();
        both.addClassName("staff-both");
        proposal.ours().ifPresent((ours) -> both.add(version("staff.proposal.ours", ours)));
        proposal.theirs().ifPresent((theirs) -> both.add(version("staff.proposal.theirs", theirs)));
        box.addComponentAtIndex(1, both);
        return box;
    }

    private Component version(String key, String text) {
        return new Div(new H4(this.words.text(key)), new Pre(text));
    }

    private void decide(Proposal proposal, boolean take) {
        if (this.proposals.decide(proposal, take)) {
            Notices.done(this.words.text(take ? "staff.proposal.taken" : "staff.proposal.kept"));
        }
        show();
    }
}
