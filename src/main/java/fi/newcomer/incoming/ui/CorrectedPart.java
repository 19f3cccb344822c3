package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.casework.CasePart;
import fi.newcomer.page.Tags;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffWords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the person corrected, and which number, address or name stood there before. */
@org.springframework.stereotype.Component
class CorrectedPart implements CasePart {

    private final StaffWords words;

    CorrectedPart(StaffWords words) {
        this.words = words;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "staff.corrected.title";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        List<HistoryEntry> corrections = request.history()
            .stream()
            .filter((it) -> it.kind().equals(OwnRequest.CORRECTED))
            .toList();
        if (corrections.isEmpty()) {
            return Optional.empty();
        }
        Div content = new Div();
        corrections.reversed().forEach((it) -> content.add(line(it)));
        return Optional.of(content);
    }

    private Component line(HistoryEntry correction) {
        String fields = Arrays.stream(correction.subject().split(","))
            .map((field) -> this.words.text("staff.answer." + field))
            .collect(Collectors.joining(", "));
        Div line = new Div(new Paragraph(this.words.text("staff.corrected.what",
                Map.of("time", this.words.time(correction.at()), "fields", fields))));
        correction.words().ifPresent((before) -> {
            Div former = new Div(new Span(this.words.text("staff.corrected.before") + " "));
            List<String> values = before.lines().toList();
            for (int i = 0; i < values.size(); i++) {
                former.add(new Span(i == 0 ? "" : " · "), Tags.typed(values.get(i)));
            }
            former.addClassName("staff-small");
            line.add(former);
        });
        return line;
    }
}
