package fi.newcomer.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import fi.newcomer.content.YamlValue;
import fi.newcomer.editing.Proposals;
import fi.newcomer.entry.Entries.Proposal;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactProposal;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** What the files say otherwise than staff, of one kind; nothing where they agree. */
final class FileProposals<T> extends Section {

    private final String heading;

    private final Supplier<List<T>> waiting;

    private final BiFunction<T, Runnable, Component> box;

    /** @param box shows one of them; what it is given is run when it is decided */
    private FileProposals(String heading, Supplier<List<T>> waiting,
            BiFunction<T, Runnable, Component> box) {
        this.heading = heading;
        this.waiting = waiting;
        this.box = box;
        addClassName("staff-texts");
        show();
    }

    /** The facts. */
    static FileProposals<FactProposal> facts(StaffWords words, Proposals proposals) {
        return new FileProposals<>(words.text("staff.proposal.facts"), proposals::facts, (proposal, decided) -> {
            String id = proposal.ours().id();
            String key = proposal.file().isPresent() ? "staff.proposal.fact" : "staff.proposal.fact-gone";
            return new ProposalBox(words, words.text(key, Map.of("fact", id, "ours", written(proposal.ours()))),
                    proposal.file().map(FileProposals::written).orElse(""), () -> {
                        proposals.takeFact(id);
                        decided.run();
                    }, () -> {
                        proposals.keepFact(id);
                        decided.run();
                    });
        });
    }

    /** The offices, courses and other entries of lists, both versions beside each other. */
    static FileProposals<Proposal> entries(StaffWords words, Proposals proposals) {
        return new FileProposals<>(words.text("staff.proposal.entries"), proposals::entries, (proposal, decided) -> {
            String key = proposal.theirs().isEmpty() ? "staff.proposal.entry-gone"
                    : proposal.ours().isEmpty() ? "staff.proposal.entry-removed" : "staff.proposal.entry";
            ProposalBox box = new ProposalBox(words,
                    words.text(key, Map.of("entry", proposal.key(), "file", proposal.file())), "",
                    () -> decide(words, proposals.decide(proposal, true), "staff.proposal.taken", decided),
                    () -> decide(words, proposals.decide(proposal, false), "staff.proposal.kept", decided));
            Div both = new Div();
            both.addClassName("staff-both");
            proposal.ours().ifPresent((ours) -> both.add(version(words.text("staff.proposal.ours"), ours)));
            proposal.theirs().ifPresent((theirs) -> both.add(version(words.text("staff.proposal.theirs"), theirs)));
            box.addComponentAtIndex(1, both);
            return box;
        });
    }

    private void show() {
        removeAll();
        List<T> now = this.waiting.get();
        if (!now.isEmpty()) {
            add(new H2(this.heading));
        }
        now.forEach((proposal) -> add(this.box.apply(proposal, this::show)));
        setVisible(!now.isEmpty());
    }

    /** @param done false where somebody else has decided already */
    private static void decide(StaffWords words, boolean done, String sentence, Runnable decided) {
        if (done) {
            Notices.done(words.text(sentence));
        }
        decided.run();
    }

    private static Component version(String heading, String text) {
        return new Div(new H4(heading), new Pre(text));
    }

    private static String written(Fact fact) {
        return fact.value() + " (" + YamlValue.written(fact.state()) + "; " + fact.document() + ", " + fact.section() + ")";
    }
}
