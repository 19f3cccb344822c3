package fi.newcomer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One address, and nothing hidden in it. */
class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = { "a@b.fi", "Leila.Haddad+kurs@example.co.uk", "o'brien@x-y.example", "1@2.fi" })
    void canBeWrittenTo(String typed) {
        assertThat(EmailAddress.possible(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "a@b", "@b.fi", "a@", "a b@c.fi", "a@b.fi,c@d.fi", "a@b.fi\nBcc: c@d.fi",
            "<a@b.fi>", "a@b.fi (c)", "\"a\"@b.fi", "a@[127.0.0.1]", "a@.fi", "a@b..fi", ".a@b.fi", "a@b.f", "å@b.fi",
            "a@b@c.fi" })
    void canNot(String typed) {
        assertThat(EmailAddress.possible(typed)).isFalse();
    }
}
