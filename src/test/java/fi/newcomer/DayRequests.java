package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.queue.PromisedDay;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.NewRequest;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestIntake;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.testing.SentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

/** Two hundred requests of one day: every rule of every municipality once, and fifty more for the smallest office. */
final class DayRequests {

    static final int COUNT = 200;

    private static final List<String> LANGUAGES = List.of("ar", "uk", "ru", "en", "fi", "sv", "so", "other");

    /** Letters and digits that nobody else types, so that whatever holds them is of this day. */
    private final String word = letters(7);

    private final String digits = String.format("%04d", ThreadLocalRandom.current().nextInt(10_000));

    private final Map<UUID, Sent> sent = new LinkedHashMap<>();

    private final ApplicationContext portal;

    private final List<Municipality> municipalities;

    private final LocalDate today;

    DayRequests(ApplicationContext portal) {
        this.portal = portal;
        this.municipalities = portal.getBean(Municipalities.class).all();
        this.today = LocalDate.now(portal.getBean(Clock.class).withZone(Helsinki.ZONE));
    }

    /**
     * A request as its newcomer knows it.
     *
     * @param number from 0; what is done with it depends on it
     * @param queue the slug of the queue that the rule names
     * @param email as typed; empty where none was
     * @param messages whether a message may be left
     */
    record Sent(int number, UUID id, String code, String queue, Optional<String> email, boolean messages) {

        /** Whether the newcomer is told by e-mail that an answer waits. */
        boolean byEmail() {
            return this.email.isPresent() && this.messages;
        }

        private String line() {
            return String.join("\t", Integer.toString(this.number), this.id.toString(), this.code, this.queue,
                    this.email.orElse(""), Boolean.toString(this.messages));
        }

        private static Sent of(String line) {
            String[] parts = line.split("\t", -1);
            return new Sent(Integer.parseInt(parts[0]), UUID.fromString(parts[1]), parts[2], parts[3],
                    Optional.of(parts[4]).filter((it) -> !it.isEmpty()), Boolean.parseBoolean(parts[5]));
        }
    }

    /** Lets another process know of them. */
    void write(Path file) {
        try {
            Files.write(file, this.sent.values().stream().map(Sent::line).toList());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that another process sent. */
    void read(Path file) {
        DayLog.lines(file).stream().map(Sent::of).forEach((it) -> this.sent.put(it.id(), it));
    }

    /** Sends them all; each tenth is sent twice, as by a second press, and that is refused. */
    void send() {
        for (int i = 0; i < COUNT; i++) {
            NewRequest request = request(i);
            Received received = intake().receive(request);
            this.sent.put(received.id(), new Sent(i, received.id(), received.code(), request.routing().queue(),
                    Optional.ofNullable(request.words().get("email")),
                    !request.choices().getOrDefault("safeToLeaveMessage", "yes").equals("no")));
            if (i % 10 == 7) {
                assertThatThrownBy(() -> intake().receive(request)).isInstanceOf(DuplicateKeyException.class);
            }
        }
    }

    private NewRequest request(int i) {
        boolean every = i < 150;
        Municipality municipality = every ? this.municipalities.get(i % 10) : this.municipalities.getFirst();
        Topic topic = Topic.values()[every ? i / 10 % 5 : i % 5];
        Jobseeker jobseeker = every ? Jobseeker.values()[i / 50] : i % 2 == 0 ? Jobseeker.NO : Jobseeker.UNKNOWN;
        Responsibility rule = this.portal.getBean(Responsibilities.class).today(municipality.slug(), topic, jobseeker);
        String language = LANGUAGES.get(i % LANGUAGES.size());
        SentRequest request = SentRequest.to(rule.receives(), "Dag %03d %s %s".formatted(i, municipality.slug(), this.word))
            .choosing("contactLanguage", language)
            .choosing("interpreter", i % 3 == 0 ? "yes" : "no")
            .choosing("age", i % 11 == 0 ? "minor" : "adult")
            .choosing("channel", i % 2 == 0 ? "email" : List.of("phone", "sms", "visit").get(i % 3))
            .writing("phone", "0400%s%03d".formatted(this.digits, i))
            .writing("message", "Hej " + this.word + " – مرحبا, привіт <b>" + i + "</b>");
        if (i % 11 == 0) {
            request.choosing("adultMayBeCalled", "yes");
        }
        if (language.equals("other")) {
            request.writing("contactLanguageOther", "Dagspråk");
        }
        if (i % 2 == 0) {
            request.writing("email", "dag%03d.%s@example.fi".formatted(i, this.word));
        }
        if (i % 5 == 0) {
            request.choosing("ownPhone", "shared").choosing("safeToLeaveMessage", i % 10 == 0 ? "no" : "yes");
        }
        return request.under(rule, promised(rule.receives()));
    }

    private LocalDate promised(String queue) {
        Integer days = this.portal.getBean(Queues.class).get(queue).promiseDays();
        return days == null ? this.today.plusDays(7)
                : this.portal.getBean(PromisedDay.class).after(Instant.now(), days);
    }

    /** What stands nowhere but where it is kept encrypted: names, e-mail addresses and phone numbers. */
    Pattern personal() {
        return Pattern.compile(this.word + "|(0|\\+?358 ?)400 ?" + this.digits + "\\d{3}");
    }

    /** The codes, grouped or not. */
    Pattern codes() {
        return Pattern.compile(String.join("|", this.sent.values()
            .stream()
            .map((it) -> it.code().substring(0, 4) + "-?" + it.code().substring(4, 7) + "-?" + it.code().substring(7))
            .toList()));
    }

    boolean has(UUID id) {
        return this.sent.containsKey(id);
    }

    Sent get(UUID id) {
        return this.sent.get(id);
    }

    List<Sent> all() {
        return new ArrayList<>(this.sent.values());
    }

    List<Sent> in(String queue) {
        return this.sent.values().stream().filter((it) -> it.queue().equals(queue)).toList();
    }

    LocalDate today() {
        return this.today;
    }

    private RequestIntake intake() {
        return this.portal.getBean(RequestIntake.class);
    }

    private static String letters(int count) {
        StringBuilder word = new StringBuilder("x");
        for (int i = 1; i < count; i++) {
            word.append("bcdfghjkmnpqrstvwz".charAt(ThreadLocalRandom.current().nextInt(18)));
        }
        return word.toString();
    }
}
