package fi.newcomer.interpreting;

import fi.newcomer.request.RequestFollower;
import fi.newcomer.staff.StaffMember;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The orders of a joined request go on in the kept one. */
@Component
class OrdersFollow implements RequestFollower {

    private final OrderRows rows;

    OrdersFollow(OrderRows rows) {
        this.rows = rows;
    }

    @Override
    public void joined(StaffMember who, UUID merged, UUID kept, boolean opensBoth) {
        if (opensBoth) {
            this.rows.move(merged, kept);
        }
    }
}
