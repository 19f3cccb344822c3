package fi.newcomer.interpreting.ui;

import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells the caseworkers of a queue that an interpreter is ordered for somebody who withdrew, and leads to the most urgent of
 * these cases: an interpreter who comes in vain is paid for.
 */
@Component
class WithdrawnOrdersAlert implements StaffAlert {

    private final InterpreterOrders orders;

    private final StaffWords words;

    WithdrawnOrdersAlert(InterpreterOrders orders, StaffWords words) {
        this.orders = orders;
        this.words = words;
    }

    @Override
    public Optional<Said> to(StaffMember member) {
        List<UUID> withdrawn = this.orders.ofWithdrawn(member);
        return withdrawn.isEmpty() ? Optional.empty()
                : Optional.of(new Said(this.words.text("staff.interpreter.alert", Map.of("count", withdrawn.size())),
                        "cases/" + withdrawn.getFirst()));
    }
}
