package fi.newcomer.renewal.ui;

import fi.newcomer.renewal.CitedItem;
import fi.newcomer.renewal.CitedItem.Kind;
import fi.newcomer.renewal.Renewal;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What renewals and what cites a document are called. */
@Component
class RenewalWords {

    private final StaffWords words;

    RenewalWords(StaffWords words) {
        this.words = words;
    }

    String kind(Kind kind) {
        return this.words.text("staff.renewal.kind." + kind);
    }

    /** Rules are called after their topic and answer, everything else by its name or words. */
    String name(CitedItem item) {
        String name = this.words.text(item.name());
        if (item.kind() != Kind.RULE) {
            return name;
        }
        int slash = name.indexOf('/');
        return this.words.text("staff.renewal.rule", Map.of("topic",
                this.words.text("staff.topic." + name.substring(0, slash) + ".short"), "answer",
                this.words.text("staff.answer.jobseeker." + name.substring(slash + 1))));
    }

    /** What was found out about an item, by whom and when; empty if nothing was. */
    String mark(CitedItem item) {
        return item.mark()
            .map((mark) -> this.words.text("staff.renewal.mark." + mark.verdict(),
                    Map.of("who", mark.who(), "time", this.words.time(mark.at()))))
            .orElse("");
    }

    /** The new document and when it holds. */
    String document(Renewal renewal) {
        return this.words.text("staff.renewal.document", Map.of("title", renewal.title(), "from",
                this.words.day(renewal.from()), "through", renewal.through().map(this.words::day).orElse(""), "open",
                renewal.through().isEmpty() ? "yes" : "no"));
    }
}
