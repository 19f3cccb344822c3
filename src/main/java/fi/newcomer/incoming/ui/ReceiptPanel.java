package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.incoming.Entered;
import fi.newcomer.incoming.ReceiptSheet;
import fi.newcomer.page.Tags;
import fi.newcomer.print.Paper;
import fi.newcomer.request.Codes;
import fi.newcomer.staff.StaffWords;
import java.io.ByteArrayInputStream;
import java.util.Map;

/** What was entered: code and PIN once, the sheet for the newcomer, and the ways on. */
class ReceiptPanel extends Section {

    /**
     * @param receipt whether the newcomer is there to take code and PIN along
     * @param own whether the case is one of the person's queues
     */
    ReceiptPanel(StaffWords words, Entered entered, String queue, ReceiptSheet sheet, boolean receipt, boolean own,
            Runnable another) {
        addClassName("staff-case");
        H2 title = new H2(words.text("staff.incoming.entered"));
        title.getElement().setAttribute("tabindex", "-1");
        add(title, new Paragraph(words.text("staff.incoming.entered.queue", Map.of("queue", queue))));
        entered.promisedOn()
            .ifPresent((day) -> add(new Paragraph(words.text("staff.cases.promised", Map.of("day", words.day(day))))));
        if (receipt) {
            DescriptionList secrets = new DescriptionList();
            secrets.add(new DescriptionList.Term(words.text("staff.incoming.code")),
                    new DescriptionList.Description(Tags.leftToRight(Codes.grouped(entered.received().code()))),
                    new DescriptionList.Term(words.text("staff.incoming.pin")),
                    new DescriptionList.Description(Tags.leftToRight(entered.received().pin())));
            Anchor print = new Anchor(DownloadHandler.fromInputStream((event) -> {
                byte[] pdf = sheet.pdf(entered);
                return new DownloadResponse(new ByteArrayInputStream(pdf), "receipt.pdf", Paper.PDF, pdf.length);
            }).inline(), words.text("staff.incoming.print"));
            print.setTarget(AnchorTarget.BLANK);
            print.addClassName("staff-download");
            add(secrets, new Paragraph(words.text("staff.incoming.once")), print);
        }
        if (own) {
            add(new Paragraph(new Anchor("cases/" + entered.received().id(), words.text("staff.incoming.to-case"))));
        }
        add(new Button(words.text("staff.incoming.another"), (click) -> another.run()));
        addAttachListener((attached) -> title.getElement().callJsFunction("focus"));
    }
}
