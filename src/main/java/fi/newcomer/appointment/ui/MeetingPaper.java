package fi.newcomer.appointment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.MeetingInterpreter.State;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import fi.newcomer.print.Fonts;
import fi.newcomer.print.PaperSize;
import fi.newcomer.print.Printed;
import fi.newcomer.print.Printer;
import fi.newcomer.request.RequestCase;
import fi.newcomer.setting.Settings;
import java.util.List;
import java.util.Map;

/** The slip of a meeting on paper, in the newcomer's language. */
@org.springframework.stereotype.Component
class MeetingPaper {

    private static final String STYLE = """
            dl{margin:0 0 5mm}
            dt{font-weight:bold;margin-top:3mm}
            dd{margin:0}
            dd p{margin:0}
            .warn{border:0.6pt solid #8a3511;padding:2mm 3mm}
            .typed{white-space:pre-wrap}
            h2{border-top:0.4pt solid #888;padding-top:4mm}
            """;

    private final MeetingSlip slip;

    private final Texts texts;

    private final Languages languages;

    private final Municipalities municipalities;

    private final Settings settings;

    private final Printer printer;

    MeetingPaper(MeetingSlip slip, Texts texts, Languages languages, Municipalities municipalities, Settings settings,
            Printer printer) {
        this.slip = slip;
        this.texts = texts;
        this.languages = languages;
        this.municipalities = municipalities;
        this.settings = settings;
        this.printer = printer;
    }

    /** The language of a newcomer that the portal speaks: the one to be spoken to in, else that of the form. */
    Language language(RequestCase request) {
        return this.languages.find(request.summary().contactLanguage())
            .or(() -> this.languages.find(request.language()))
            .orElse(this.languages.first());
    }

    /** The slip as PDF. */
    byte[] of(Appointment meeting, State interpreter, String municipality, Language language) {
        Municipality place = this.municipalities.get(municipality);
        String title = this.texts.text(language, "appointment.title");
        Printed printed = Printed.in(language, title).size(PaperSize.A5).margins(14, 14, 14, 14).style(STYLE)
            .with(Tags.tag("h1", title));
        List<Component> facts = this.slip.facts(meeting, interpreter, place, language, false);
        facts.forEach(printed::with);
        if (facts.stream().anyMatch((it) -> !Fonts.lacks(it.getElement().getTextRecursively()).isEmpty())) {
            printed.with(Tags.tag("p", this.texts.text(language, "appointment.not-printed")));
        }
        if (meeting.planned()) {
            printed.with(Tags.tag("h2", this.texts.text(language, "appointment.cannot.title")));
            this.slip.cost(meeting, interpreter, language).ifPresent(printed::with);
            this.settings.baseUrl().ifPresentOrElse((base) -> {
                String address = base + "/" + language + "/" + place.slug() + "/status";
                printed.base(base)
                    .with(Tags.tag("p", this.texts.text(language, "appointment.cannot.paper",
                            Map.of("button", this.texts.text(language, "appointment.cannot.button")))))
                    .with(Tags.tag("p", Tags.link(address, Tags.leftToRight(address.replaceFirst("^https?://", "")))));
            }, () -> printed.with(Tags.tag("p", new Text(this.texts.text(language, "appointment.cannot.early")))));
        }
        return this.printer.pdf(printed);
    }
}
