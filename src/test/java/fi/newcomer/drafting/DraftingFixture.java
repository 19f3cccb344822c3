package fi.newcomer.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The unit that the tests of drafting change, the people who change it, and the way back. */
abstract class DraftingFixture {

    static final String PLAN = "programme/korsnas/plan";

    static final String UNIT = "what-6";

    @Autowired
    StaffMembers members;

    @Autowired
    Languages languages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient sql;

    KeptTexts kept;

    /** Edits Korsnäs. */
    StaffMember editor;

    /** Edits everything, and is the second person. */
    StaffMember colleague;

    /** Translates into Arabic. */
    StaffMember translator;

    @BeforeEach
    void keepUnit() {
        this.kept = new KeptTexts(this.sql, PLAN, UNIT);
        this.editor = this.members.find("editor-korsnas").orElseThrow();
        this.colleague = this.members.find("editor").orElseThrow();
        this.translator = this.members.find("translator-ar").orElseThrow();
    }

    @AfterEach
    void restoreUnit() {
        restore(this.kept);
    }

    /** Puts a unit back. */
    void restore(KeptTexts texts) {
        texts.restore(this.languages, this.stamps);
        assertThat(texts.rows()).isEqualTo(texts.before());
    }
}
