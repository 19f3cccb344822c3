package fi.newcomer.text;

import fi.newcomer.text.UnitRow.Key;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what files say instead of what staff wrote. */
@Component
class ProposalTable {

    private static final String COLUMNS = "page, unit, language, text, meaning, machine_made, checked_role, checked_on, "
            + "behind";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final TextWatches watches;

    ProposalTable(JdbcClient jdbc, JdbcTemplate batches, TextWatches watches) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.watches = watches;
    }

    List<TextProposal> all() {
        return this.jdbc.sql("SELECT " + COLUMNS + " FROM text_proposal").query(ProposalTable::proposal).list();
    }

    List<TextProposal> of(String page) {
        return this.jdbc.sql("SELECT " + COLUMNS + " FROM text_proposal WHERE page = ?")
            .param(page)
            .query(ProposalTable::proposal)
            .list();
    }

    /** Stores proposals, each in place of an earlier one. */
    void put(Collection<TextProposal> proposals) {
        this.batches.batchUpdate("REPLACE INTO text_proposal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                proposals.stream().map(ProposalTable::values).toList());
        this.watches.keys(proposals.stream().map(TextProposal::key).toList());
    }

    void withdraw(Collection<Key> keys) {
        this.batches.batchUpdate("DELETE FROM text_proposal WHERE page = ? AND unit = ? AND language = ?",
                keys.stream().map((key) -> new Object[] { key.page(), key.unit(), key.language() }).toList());
        this.watches.keys(keys);
    }

    private static Object[] values(TextProposal proposal) {
        UnitText text = proposal.text().orElse(null);
        UnitText.Check check = text == null ? null : text.check();
        return new Object[] { proposal.page(), proposal.unit(), proposal.language(), text == null ? null : text.text(),
                text == null ? null : text.meaning(), text == null ? null : text.machineMade(),
                check == null ? null : check.role(), check == null ? null : Date.valueOf(check.on()),
                text == null ? "" : text.writtenBehind() };
    }

    private static TextProposal proposal(ResultSet row, int number) throws SQLException {
        String text = row.getString("text");
        return new TextProposal(row.getString("page"), row.getString("unit"), row.getString("language"),
                text == null ? Optional.empty() : Optional.of(UnitStore.text(text, row)));
    }
}
