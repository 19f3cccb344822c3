package fi.newcomer.responsibility.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.responsibility.Destinations;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.text.PageAddition;
import fi.newcomer.text.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says on a municipality's privacy page what is settled for each queue that takes a request from there today. */
@org.springframework.stereotype.Component
class QueuePrivacy implements PageAddition {

    /** "To be filled in": who the controller is, and how long a request is kept. Each staffed queue says both. */
    private static final Set<String> FILLED_IN = Set.of("controller-2", "time-3");

    private final Texts texts;

    private final Responsibilities responsibilities;

    private final Destinations destinations;

    private final Authorities authorities;

    QueuePrivacy(Texts texts, Responsibilities responsibilities, Destinations destinations,
            Authorities authorities) {
        this.texts = texts;
        this.responsibilities = responsibilities;
        this.destinations = destinations;
        this.authorities = authorities;
    }

    @Override
    public Optional<Added> to(String key, Surroundings around) {
        Municipality municipality = around.municipality();
        if (municipality == null || !key.equals("pages/privacy")) {
            return Optional.empty();
        }
        List<Component> content = new ArrayList<>();
        content.add(Tags.tag("h2", this.texts.text(around.reader(), "who.privacy.title")));
        receiving(municipality, around.reading()).forEach((queue) -> content.add(settled(queue, around.reader())));
        return content.size() == 1 ? Optional.empty() : Optional.of(new Added(content, FILLED_IN));
    }

    /** The staffed queues to which the rules lead today, directly or by forwarding. */
    private List<Queue> receiving(Municipality municipality, Reading reading) {
        reading.reads(Queues.stamp(municipality.contact()));
        Map<String, Queue> bySlug = new LinkedHashMap<>();
        for (Topic topic : Topic.values()) {
            for (Jobseeker jobseeker : Jobseeker.values()) {
                Responsibility rule = this.responsibilities.today(reading, municipality.slug(), topic, jobseeker);
                reading.reads(Queues.stamp(rule.receives()));
                this.destinations.of(rule).receiving().ifPresent((queue) -> bySlug.put(queue.slug(), queue));
            }
        }
        return List.copyOf(bySlug.values());
    }

    private HtmlContainer settled(Queue queue, Language reader) {
        HtmlContainer list = Tags.styled("dl", "answers");
        list.add(row(reader, "who.privacy.authority",
                Tags.spoken(this.authorities.get(queue.slug()).name(), reader)));
        if (queue.controller() != null) {
            list.add(row(reader, "who.privacy.controller", Tags.typed(queue.controller())));
        }
        if (queue.retentionDays() != null) {
            list.add(row(reader, "who.privacy.retention", new Text(this.texts.text(reader, "who.privacy.days",
                    Map.of("days", queue.retentionDays())))));
        }
        queue.privacyText()
            .ifPresent((text) -> list.add(row(reader, "who.privacy.text", Tags.spoken(text, reader))));
        return list;
    }

    private HtmlContainer row(Language reader, String key, Component value) {
        return Tags.tag("div", Tags.tag("dt", this.texts.text(reader, key)), Tags.tag("dd", value));
    }
}
