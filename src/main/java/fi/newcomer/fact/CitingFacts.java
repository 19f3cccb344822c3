package fi.newcomer.fact;

import java.util.List;
import org.springframework.stereotype.Service;

/** Which facts rest on a document. */
@Service
public class CitingFacts {

    private final FactTable table;

    CitingFacts(FactTable table) {
        this.table = table;
    }

    /** The facts whose source is a document, as they stand now, in the order of their ids. */
    public List<Fact> of(String documentTitle) {
        return this.table.all()
            .values()
            .stream()
            .map(FactRow::fact)
            .filter((fact) -> fact.document().equals(documentTitle))
            .toList();
    }
}
