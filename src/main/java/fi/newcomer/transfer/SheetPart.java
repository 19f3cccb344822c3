package fi.newcomer.transfer;

import java.util.List;

/** A part of the sheet under one heading; its fields stand in the order in which they are typed over. */
public record SheetPart(String heading, List<SheetField> fields) {

    public SheetPart {
        fields = fields.stream().filter(SheetField::said).toList();
    }
}
