package fi.newcomer.staff;

import java.io.Serializable;

/**
 * A role within a scope, such as caseworker of the queue {@code korsnas-kommun}.
 *
 * @param value what of its kind: a slug or a code; empty for the whole installation
 * @param decides whether a caseworker has decision power (tjänsteinnehavare, viranhaltija); false for other roles
 * @throws IllegalArgumentException when the role can't be bounded like that
 */
public record Grant(Role role, Scope scope, String value, boolean decides) implements Serializable {

    public Grant {
        if (!role.scopes().contains(scope)) {
            throw new IllegalArgumentException("A grant of " + role + " is never bounded by " + scope);
        }
        if (decides && role != Role.CASEWORKER) {
            throw new IllegalArgumentException("A grant of " + role + " never carries decision power");
        }
        if (value.isEmpty() != (scope == Scope.INSTALLATION)) {
            throw new IllegalArgumentException("A grant by " + scope + " with the value \"" + value + "\"");
        }
    }

    public Grant(Role role, Scope scope, String value) {
        this(role, scope, value, false);
    }

    /** A grant for the whole installation. */
    public static Grant everywhere(Role role) {
        return new Grant(role, Scope.INSTALLATION, "");
    }

    boolean covers(Role wanted, Scope kind, String it) {
        return this.role == wanted && (this.scope == Scope.INSTALLATION
                || (this.scope == kind && this.value.equals(it)));
    }
}
