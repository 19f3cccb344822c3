package fi.newcomer.staff;

import java.util.Set;

/** What a person of the staff does, and by what kinds of scope it can be bounded. */
public enum Role {

    /** Accounts, settings and rules; reads no case. */
    ADMIN(Scope.INSTALLATION),

    /** Texts and facts. */
    EDITOR(Scope.INSTALLATION, Scope.REGION, Scope.MUNICIPALITY),

    /** The texts of one language. */
    TRANSLATOR(Scope.LANGUAGE),

    /** The cases of a queue. */
    CASEWORKER(Scope.QUEUE),

    /** Numbers, no personal data. */
    COORDINATOR(Scope.INSTALLATION, Scope.REGION, Scope.MUNICIPALITY),

    /** Finds the text of a page in a language right or mends it; somebody outside who has a link and no account. */
    CHECKER(Scope.TEXT);

    private final Set<Scope> scopes;

    Role(Scope... scopes) {
        this.scopes = Set.of(scopes);
    }

    /** The kinds of scope that a grant of this role can have. */
    public Set<Scope> scopes() {
        return this.scopes;
    }

    /** The name of the role for the sign-in, as {@code @RolesAllowed} finds it. */
    String authority() {
        return "ROLE_" + name();
    }
}
