package fi.newcomer.editing.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import fi.newcomer.editing.Proposals;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactProposal;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;

/** The facts about which the files say something else than staff; nothing where there are none. */
class FactProposalList extends Section {

    private final StaffWords words;

    private final Proposals proposals;

    FactProposalList(StaffWords words, Proposals proposals) {
        this.words = words;
        this.proposals = proposals;
        addClassName("staff-texts");
        show();
    }

    private void show() {
        removeAll();
        List<FactProposal> waiting = this.proposals.facts();
        if (!waiting.isEmpty()) {
            add(new H2(this.words.text("staff.proposal.facts")));
        }
        waiting.forEach((proposal) -> add(box(proposal)));
        setVisible(!waiting.isEmpty());
    }

    private ProposalBox box(FactProposal proposal) {
        String id = proposal.ours().id();
        String key = proposal.file().isPresent() ? "staff.proposal.fact" : "staff.proposal.fact-gone";
        return new ProposalBox(this.words, this.words.text(key, Map.of("fact", id, "ours", written(proposal.ours()))),
                proposal.file().map(FactProposalList::written).orElse(""), () -> {
                    this.proposals.takeFact(id);
                    show();
                }, () -> {
                    this.proposals.keepFact(id);
                    show();
                });
    }

    private static String written(Fact fact) {
        return fact.value() + " (" + fact.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "; "
                + fact.document() + ", " + fact.section() + ")";
    }
}
