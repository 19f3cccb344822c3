package fi.newcomer.knowledge.ui;

import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.knowledge.FactDesk;
import fi.newcomer.knowledge.WrongKnowledge.Problem;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.StaffWords;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the staff's views say of facts and partners. */
@Component
class KnowledgeWords {

    private final StaffWords words;

    private final FactDesk facts;

    KnowledgeWords(StaffWords words, FactDesk facts) {
        this.words = words;
        this.facts = facts;
    }

    String kind(Fact.Kind kind) {
        return this.words.text("staff.fact.kind." + kind);
    }

    String state(Fact.State state) {
        return this.words.text("staff.fact.state." + state);
    }

    /** Whose readers meet what stands in a programme or layer. */
    String readers(String folder) {
        return folder.isEmpty() ? this.words.text("staff.facts.shared")
                : this.facts.readers(folder)
                    .stream()
                    .map(Municipality::name)
                    .map(this.words::text)
                    .collect(Collectors.joining(", "));
    }

    String source(Documents.Source source) {
        return source.title() + ": " + source.sectionTitle();
    }

    /** What a kind of partners is called; a kind that only the files know by its word there. */
    String partnerKind(String kind) {
        String key = "staff.partner.kind." + kind;
        return this.words.has(key) ? this.words.text(key) : kind;
    }

    String problem(Problem problem) {
        return this.words.text("staff.knowledge.problem." + problem.key());
    }
}
