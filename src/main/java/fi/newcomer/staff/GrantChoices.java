package fi.newcomer.staff;

import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The grants that this installation can give, and what they are called. */
@Component
public class GrantChoices {

    private final Municipalities municipalities;

    private final Authorities authorities;

    private final Languages languages;

    GrantChoices(Municipalities municipalities, Authorities authorities, Languages languages) {
        this.municipalities = municipalities;
        this.authorities = authorities;
        this.languages = languages;
    }

    /** All grants of a role, widest first. */
    public List<Grant> of(Role role) {
        return Stream.of(Scope.values())
            .filter(role.scopes()::contains)
            .flatMap((scope) -> values(scope).map((value) -> new Grant(role, scope, value)))
            .toList();
    }

    /** What the scope of a grant is called. */
    public String label(Grant grant, StaffWords words) {
        return switch (grant.scope()) {
            case INSTALLATION -> words.text("staff.scope.INSTALLATION");
            case REGION -> words.text("staff.scope.REGION", Map.of("name", grant.value()));
            case MUNICIPALITY -> this.municipalities.find(grant.value())
                .map((municipality) -> words.text(municipality.name()))
                .orElse(grant.value());
            case QUEUE -> this.authorities.find(grant.value())
                .map((authority) -> authority.receives() ? words.text(authority.name())
                        : words.text("staff.scope.box", Map.of("name", words.text(authority.name()))))
                .orElse(grant.value());
            case LANGUAGE -> words.languageName(grant.value()).orElse(grant.value());
            case TEXT -> grant.value();
        };
    }

    private Stream<String> values(Scope scope) {
        return switch (scope) {
            case INSTALLATION -> Stream.of("");
            case REGION -> this.municipalities.all().stream().map(Municipality::programme).distinct();
            case MUNICIPALITY -> this.municipalities.all().stream().map(Municipality::slug);
            // One without a queue has a box of invitations to other authorities' cases.
            case QUEUE -> this.authorities.all().stream().map(Authority::slug);
            case LANGUAGE -> this.languages.all().stream().map((language) -> language.code());
            case TEXT -> Stream.empty();
        };
    }
}
