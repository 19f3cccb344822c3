package fi.newcomer.placement.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.placement.DayScans;
import fi.newcomer.staff.StaffWords;
import java.util.List;

/** How often a code was scanned on each day of the last thirty, as a table. */
final class DayTable extends Div {

    DayTable(StaffWords words, List<DayScans> days) {
        if (days.isEmpty()) {
            add(new Paragraph(words.text("staff.placements.days.none")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassName("staff-matrix");
        table.setCaptionText(words.text("staff.placements.days"));
        NativeTableRow head = new NativeTableRow();
        head.add(heading("col", words.text("staff.placements.day")), heading("col", words.text("staff.placements.scans")));
        table.getHead().add(head);
        for (DayScans day : days) {
            NativeTableRow row = new NativeTableRow();
            row.add(heading("row", words.day(day.day())), new NativeTableCell(Long.toString(day.scans())));
            table.getBody().add(row);
        }
        add(table);
    }

    private static NativeTableHeaderCell heading(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
