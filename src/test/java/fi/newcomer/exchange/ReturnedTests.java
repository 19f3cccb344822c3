package fi.newcomer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.exchange.FilePage.FileSentence;
import fi.newcomer.exchange.FilePage.Token;
import fi.newcomer.exchange.Incoming.Reason;
import fi.newcomer.exchange.Piece.Place;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.lib.xliff2.core.TargetState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which placeholders a sentence that comes back may have. */
class ReturnedTests {

    /** In the file: c1 is the telephone, c2 the link, c3 the emphasis; t1 is a quotation that only the translation has. */
    private static final Coded CODED = Coded.of(List.of(new Sentence(
            "Ring {{phone emergency}} eller [fråga oss](page:request) **nu**.",
            "اتصل {{phone emergency}} أو [اسألنا](page:request) [Kela](lang:fi).", "")))
        .getFirst();

    /** {@code <c2>} opens, {@code </c2>} closes, {@code <c1/>} stands alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Call <c1/> or <c2>ask</c2> <c3>now</c3>.        | - | Call {{phone emergency}} or [ask](page:request) **now**.
            <c2>Ask</c2> or call <c1/>.                     | - | [Ask](page:request) or call {{phone emergency}}.
            Call <c1/>, <c2>ask</c2>, <t1>Kela</t1>.        | - | Call {{phone emergency}}, [ask](page:request), [Kela](lang:fi).
            Call or <c2>ask</c2>.                           | MISSING | {{phone emergency}}
            Call <c1/>.                                     | MISSING | […](page:request)
            Call <c1/> <c1/> or <c2>ask</c2>.               | ADDED | {{phone emergency}}
            Call <c1/> or <c2>ask</c2> <c9/>.               | ADDED | c9
            Call {{phone emergency}} or <c2>ask</c2>.       | ADDED | {{phone emergency}}
            Call <c1/>, [ask](page:start), <c2>ask</c2>.    | ADDED | […](page:start)
            Call <c1/>, **now**, <c2>ask</c2>.              | ADDED | **
            Call {{phone <c1/> or <c2>ask</c2>.             | DAMAGED | {{
            Call <c1/> emergency}} or <c2>ask</c2>.         | DAMAGED | }}
            Call <c1> or <c2>ask</c2>.                      | DAMAGED | {{phone emergency}}
            Call <c1/> or <c2/>ask.                         | DAMAGED | […](page:request)
            Call <c1/> or ask</c2> <c2>us.                  | DAMAGED | {{phone emergency}}
            Call <c1/> or \\<c2>ask</c2>.                   | DAMAGED | {{phone emergency}}
            """)
    void aSentenceIsPutTogetherOrRefused(String file, Reason reason, String text) {
        Returned returned = Returned.target(new FileSentence("s1", TargetState.TRANSLATED, List.of(), tokens(file)), CODED);
        assertThat(returned.reason().orElse(null)).isEqualTo(reason);
        assertThat(reason == null ? returned.text() : returned.detail()).isEqualTo(text);
    }

    private static List<Token> tokens(String file) {
        List<Token> tokens = new ArrayList<>();
        for (String part : file.split("(?=<)|(?<=>)")) {
            if (part.startsWith("</")) {
                tokens.add(new Token(Place.CLOSING, part.substring(2, part.length() - 1)));
            }
            else if (part.endsWith("/>")) {
                tokens.add(new Token(Place.ALONE, part.substring(1, part.length() - 2)));
            }
            else if (part.startsWith("<")) {
                tokens.add(new Token(Place.OPENING, part.substring(1, part.length() - 1)));
            }
            else if (!part.isEmpty()) {
                tokens.add(new Token(null, part));
            }
        }
        return tokens;
    }
}
