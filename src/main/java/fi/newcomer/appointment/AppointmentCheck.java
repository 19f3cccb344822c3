package fi.newcomer.appointment;

import fi.newcomer.appointment.AppointmentRefused.Reason;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.office.Office;
import fi.newcomer.office.Offices;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says whether a meeting can be made as it was asked for. */
@Component
class AppointmentCheck {

    private final Municipalities municipalities;

    private final Offices offices;

    private final Clock clock;

    /** Characters of a place, of which the history holds two. */
    static final int PLACE = 500;

    private static final int MOST_YEARS = 2;

    AppointmentCheck(Municipalities municipalities, Offices offices, Clock clock) {
        this.municipalities = municipalities;
        this.offices = offices;
        this.clock = clock;
    }

    /** What is stored of a time and a place that are right. */
    record Right(Instant begins, Instant ends, Optional<String> office, String place) {
    }

    Right of(AppointmentDraft draft, String municipality) {
        if (draft.day() == null || draft.from() == null || draft.to() == null) {
            throw new AppointmentRefused(Reason.TIME_MISSING);
        }
        if (draft.day().isAfter(Helsinki.today(this.clock).plusYears(MOST_YEARS))) {
            throw new AppointmentRefused(Reason.TOO_FAR);
        }
        if (!draft.to().isAfter(draft.from())) {
            throw new AppointmentRefused(Reason.TIMES_WRONG);
        }
        Instant begins = draft.begins().orElseThrow(() -> new AppointmentRefused(Reason.NO_SUCH_TIME));
        Instant ends = draft.ends().orElseThrow(() -> new AppointmentRefused(Reason.NO_SUCH_TIME));
        if (begins.isBefore(this.clock.instant())) {
            throw new CaseRefused(CaseRefused.Reason.IN_THE_PAST);
        }
        CaseFile.fitting(draft.participants());
        CaseFile.fitting(draft.bring());
        String typed = CaseFile.fitting(draft.place()).orElse("");
        if (typed.codePointCount(0, typed.length()) > PLACE) {
            throw new CaseRefused(CaseRefused.Reason.TOO_LONG);
        }
        if (draft.office() != null) {
            return new Right(begins, ends, Optional.of(draft.office()), name(draft.office(), municipality));
        }
        if (typed.isEmpty()) {
            throw new AppointmentRefused(Reason.PLACE_MISSING);
        }
        return new Right(begins, ends, Optional.empty(), typed);
    }

    /** What the office is called, should it be gone when somebody reads of the meeting. */
    private String name(String slug, String municipality) {
        Office office = this.municipalities.find(municipality)
            .flatMap((it) -> this.offices.find(it, slug))
            .orElseThrow(() -> new AppointmentRefused(Reason.NO_SUCH_OFFICE));
        return Stream.of(office.name().byLanguage().get("sv"), office.site().address())
            .filter((part) -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    }
}
