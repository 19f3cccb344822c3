package fi.newcomer.flyer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.flyer.Flyer;
import fi.newcomer.flyer.Flyers;
import fi.newcomer.flyer.OwnText;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.setting.Settings;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flyers and posters of a person's municipalities. */
@Route("flyers")
@Menu(title = "staff.menu.flyers", order = 42)
@RolesAllowed("EDITOR")
class FlyersView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final Flyers flyers;

    private final Placements placements;

    private final Settings settings;

    FlyersView(StaffWords words, Flyers flyers, Placements placements, Settings settings) {
        this.words = words;
        this.flyers = flyers;
        this.placements = placements;
        this.settings = settings;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(getPageTitle()), new Paragraph(this.words.text("staff.flyer.text")));
        if (this.settings.codeBase().isEmpty()) {
            add(new StaffWarning(this.words.text("staff.flyer.refused.no-address")));
        }
        else if (this.placements.onlyHere()) {
            add(new StaffWarning(this.words.text("staff.flyer.only-here")));
        }
        Div steps = new Div(FlyerView.linkToNew(this.words.text("staff.flyer.new")),
                new RouterLink(this.words.text("staff.flyer.arms.title"), FlyerArmsView.class));
        steps.addClassName("staff-steps");
        add(steps);
        List<Flyer> all = this.flyers.all();
        if (all.isEmpty()) {
            add(new Paragraph(this.words.text("staff.flyer.none")));
        }
        for (Municipality municipality : this.flyers.municipalities()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("staff-courses");
            all.forEach((flyer) -> this.placements.find(flyer.placement())
                .filter((placement) -> placement.municipality().equals(municipality.slug()))
                .ifPresent((placement) -> list.add(item(flyer, placement))));
            if (list.getComponentCount() > 0) {
                add(new Section(new H2(this.words.text(municipality.name())), list));
            }
        }
    }

    private ListItem item(Flyer flyer, Placement placement) {
        RouterLink link = FlyerView.link(flyer, this.words.text("staff.flyer.size." + flyer.design().size()) + " – "
                + placement.note() + " (" + placement.code() + ")");
        String languages = Stream.concat(flyer.design().languages().stream(),
                flyer.design().ownTexts().stream().map(OwnText::language))
            .map((code) -> this.words.languageName(code).orElse(code))
            .collect(Collectors.joining(", "));
        Span small = new Span(languages + ". " + this.words.text("staff.flyer.version", Map.of("version", flyer.version(),
                "who", flyer.who(), "time", this.words.time(flyer.at()), "size", flyer.design().size().name())));
        small.addClassName("staff-small");
        return new ListItem(link, small);
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.flyer.title");
    }
}
