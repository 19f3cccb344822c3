package fi.newcomer.queue;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.setting.Settings;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each authority that can receive requests its queue: not open, until its controller, retention, promise and
 * privacy text are settled. In the demo all are staffed, and say that they are a demo.
 */
@Component
class FirstQueues implements InitializingBean {

    private static final int DEMO_RETENTION_DAYS = 90;

    private static final int DEMO_PROMISE_DAYS = 5;

    /** Whose programme promises contact within so many working days after registration in person. */
    private static final Map<String, Integer> DEMO_REGISTRATION_DAYS = Map.of("raseborgs-sysselsattningsregion", 5);

    private final QueueTable table;

    private final RegistrationDays registration;

    private final Authorities authorities;

    private final Settings settings;

    private final Languages languages;

    private final Texts texts;

    private final TransactionTemplate transaction;

    FirstQueues(QueueTable table, RegistrationDays registration, Authorities authorities, Settings settings,
            Languages languages, Texts texts, TransactionTemplate transaction) {
        this.table = table;
        this.registration = registration;
        this.authorities = authorities;
        this.settings = settings;
        this.languages = languages;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        this.transaction.executeWithoutResult((status) -> this.authorities.all()
            .stream()
            .filter(Authority::receives)
            .forEach((authority) -> this.table.add(this.settings.demo() ? demo(authority) : unsettled(authority),
                    "portal")));
        if (this.settings.demo()) {
            DEMO_REGISTRATION_DAYS.forEach(this.registration::begin);
        }
    }

    /** An employment area has services of its own to refer to; the municipal side just isn't there yet. */
    static Queue unsettled(Authority authority) {
        Queue.Kind kind = authority.kind() == Authority.Kind.EMPLOYMENT_AREA ? Queue.Kind.REFERRAL : Queue.Kind.CLOSED;
        return new Queue(authority.slug(), kind, null, null, null, Map.of(), null, 1);
    }

    private Queue demo(Authority authority) {
        Language first = this.languages.first();
        Map<String, String> privacy = this.languages.all()
            .stream()
            .collect(Collectors.toMap(Language::code, (it) -> this.texts.text(it, "queue.demo.privacy")));
        return new Queue(authority.slug(), Queue.Kind.STAFFED,
                this.texts.text(first, "queue.demo.controller",
                        Map.of("authority", authority.name().in(first).text())),
                DEMO_RETENTION_DAYS, DEMO_PROMISE_DAYS, privacy, null, 1);
    }
}
