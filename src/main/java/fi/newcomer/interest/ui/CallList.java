package fi.newcomer.interest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.newcomer.interest.Call;
import fi.newcomer.interest.Interests;
import fi.newcomer.page.PhoneNumber;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;

/** Those who left only a phone number: to be called or texted by hand, one after the other, or from paper. */
class CallList extends Div {

    CallList(StaffWords words, Interests interests, CurrentStaff currentStaff, List<Call> calls, Runnable changed) {
        UnorderedList list = new UnorderedList();
        for (Call call : calls) {
            String line = words.text("staff.interests.call",
                    Map.of("phone", call.phone(), "course", words.text("staff.interests.kind." + call.wish().kind()),
                            "language", words.languageName(call.toldIn()).orElse(call.toldIn())));
            Button called = new Button(words.text("staff.interests.called"));
            called.setAriaLabel(words.text("staff.interests.called.who", Map.of("phone", call.phone())));
            ListItem item = new ListItem(PhoneNumber.toDial(call.phone())
                .<Component>map((number) -> new Anchor("tel:" + number, line))
                .orElseGet(() -> new Span(line)), called);
            item.addClassName("staff-filters");
            called.addClickListener((click) -> {
                interests.called(currentStaff.get(), call.id());
                list.remove(item);
                setVisible(list.getChildren().findAny().isPresent());
                changed.run();
            });
            called.setDisableOnClick(true);
            list.add(item);
        }
        Button print = new Button(words.text("staff.interests.print"),
                (click) -> click.getSource().getUI().ifPresent((ui) -> ui.getPage().executeJs("window.print()")));
        add(new H2(words.text("staff.interests.calls.title")), new Paragraph(words.text("staff.interests.calls.text")),
                list, print);
    }
}
