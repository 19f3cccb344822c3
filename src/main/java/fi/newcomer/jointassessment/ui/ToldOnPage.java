package fi.newcomer.jointassessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import fi.newcomer.jointassessment.ToldAuthorities;
import fi.newcomer.jointassessment.ToldAuthority;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.page.Tags;
import fi.newcomer.request.Ground;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.StatusPart;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells a newcomer which other authorities were told something of the request, what, and why that is allowed. */
@org.springframework.stereotype.Component
class ToldOnPage implements StatusPart {

    private final ToldAuthorities told;

    private final Authorities authorities;

    private final Texts texts;

    ToldOnPage(ToldAuthorities told, Authorities authorities, Texts texts) {
        this.told = told;
        this.authorities = authorities;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 105;
    }

    @Override
    public List<Component> of(RequestCase request, OwnPage page) {
        List<ToldAuthority> all = this.told.of(request.summary().id());
        return all.isEmpty() ? List.of()
                : Stream.concat(Stream.of(Tags.tag("h2", this.texts.text(page.language(), "joint.title"))),
                        all.stream().flatMap((it) -> said(it, page.language())))
                    .toList();
    }

    private Stream<Component> said(ToldAuthority it, Language language) {
        HtmlContainer told = Tags.tag("ul");
        it.told()
            .forEach((field) -> told.add(Tags.tag("li", this.texts.text(language, "joint.told." + field.field()))));
        return Stream.of(Tags.tag("h3", Tags.spoken(this.authorities.get(it.authority()).name(), language)),
                Tags.tag("p", this.texts.text(language, it.reads() ? "joint.reads" : "joint.read-before")), told,
                Tags.tag("p", ground(it, language)));
    }

    private String ground(ToldAuthority it, Language language) {
        return it.ground() == Ground.LAW ? this.texts.text(language, "joint.by-law")
                : it.consentOn()
                    .map((day) -> this.texts.text(language, "joint.by-consent",
                            Map.of("day", Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC)))))
                    .orElse("");
    }
}
