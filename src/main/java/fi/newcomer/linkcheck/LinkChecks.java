package fi.newcomer.linkcheck;

import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.linkcheck.LinkProbe.Answer;
import fi.newcomer.setting.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The links that pages show, in texts and beside offices and courses: each is a fact, tried once a day. A link is broken
 * when it failed on two days in a row.
 */
@Service
public class LinkChecks {

    private static final Logger log = LoggerFactory.getLogger(LinkChecks.class);

    private static final int AT_ONCE = 3;

    private final Facts facts;

    private final LinkProbe probe;

    private final LinkTable table;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    private final boolean on;

    LinkChecks(Facts facts, LinkProbe probe, LinkTable table, ApplicationEventPublisher events, Clock clock,
            Settings settings) {
        this.facts = facts;
        this.probe = probe;
        this.table = table;
        this.events = events;
        this.clock = clock;
        this.on = settings.linkCheck();
    }

    /** The facts whose links are broken, by id, each with the first day on which its link failed. */
    public Map<String, LocalDate> broken() {
        Map<String, LocalDate> broken = this.table.broken();
        Map<String, LocalDate> facts = new TreeMap<>();
        if (!broken.isEmpty()) {
            links().forEach((id, url) -> {
                if (broken.containsKey(url)) {
                    facts.put(id, broken.get(url));
                }
            });
        }
        return facts;
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Europe/Helsinki")
    void scheduled() {
        if (this.on && this.table.claim(today())) {
            check();
        }
    }

    /** Tries all links now. Where not one website answers, the network is to blame: nothing is stored then. */
    void check() {
        Set<String> urls = links().values().stream().collect(Collectors.toSet());
        Map<String, Answer> answers = new LinkedHashMap<>();
        try (ExecutorService few = Executors.newFixedThreadPool(AT_ONCE)) {
            Map<String, Future<Answer>> asked = new LinkedHashMap<>();
            urls.forEach((url) -> asked.put(url, few.submit(() -> this.probe.ask(url))));
            for (Map.Entry<String, Future<Answer>> each : asked.entrySet()) {
                answers.put(each.getKey(), each.getValue().get());
            }
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        if (!answers.isEmpty() && answers.values().stream().allMatch((answer) -> answer == Answer.SILENT)) {
            log.warn("None of {} links answered: taken as a failure of the network, no link is marked", answers.size());
            return;
        }
        answers.forEach((url, answer) -> this.table.put(url, today(), answer));
        this.table.keepOnly(urls, today());
        this.events.publishEvent(new LinksChecked());
    }

    /** The address of each link by the id of its fact. */
    private Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        this.facts.all()
            .stream()
            .filter((fact) -> fact.kind() == Fact.Kind.LINK)
            .forEach((fact) -> links.put(fact.id(), fact.value()));
        return links;
    }

    private LocalDate today() {
        return LocalDate.now(this.clock.withZone(Helsinki.ZONE));
    }
}
