package fi.newcomer.retention.ui;

import com.vaadin.flow.component.Component;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.StatusPart;
import fi.newcomer.retention.Retention;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Tells a newcomer whose request is closed on which day it is deleted. */
@org.springframework.stereotype.Component
class DeletionDay implements StatusPart {

    private final Retention retention;

    private final Texts texts;

    DeletionDay(Retention retention, Texts texts) {
        this.retention = retention;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public List<Component> of(RequestCase request, OwnPage page) {
        return this.retention.dueOn(request).map((day) -> said(day, page.language())).orElse(List.of());
    }

    private List<Component> said(LocalDate day, Language language) {
        Date noon = Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
        return List.of(Tags.tag("h2", this.texts.text(language, "retention.title")),
                Tags.tag("p", this.texts.text(language, "retention.day", Map.of("day", noon))),
                Tags.tag("p", this.texts.text(language, "retention.elsewhere")));
    }
}
