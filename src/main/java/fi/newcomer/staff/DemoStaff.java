package fi.newcomer.staff;

import fi.newcomer.setting.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the demo; the password of each is {@code demo-} and the name. They exist in the demo's database only. */
@Component
class DemoStaff implements ApplicationRunner {

    private final Settings settings;

    private final Accounts accounts;

    DemoStaff(Settings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!this.settings.demo()) {
            return;
        }
        // The passwords are known to all, so that a costly hash would only slow the first start.
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(4);
        people().forEach((username, member) -> {
            if (this.accounts.find(username).isEmpty()) {
                this.accounts.add(member, "{bcrypt}" + encoder.encode("demo-" + username), false, "sv");
            }
        });
    }

    private static Map<String, StaffMember> people() {
        Map<String, StaffMember> people = new LinkedHashMap<>();
        add(people, "admin", "Administratör", Grant.everywhere(Role.ADMIN));
        add(people, "editor", "Redaktör, alla kommuner", Grant.everywhere(Role.EDITOR));
        add(people, "editor-korsnas", "Redaktör, Korsnäs", new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas"));
        add(people, "translator-ar", "Översättare, arabiska", new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar"));
        caseworker(people, "caseworker-korsnas", "Handläggare, Korsnäs kommun", "korsnas-kommun");
        caseworker(people, "caseworker-jakobstad", "Handläggare, Integrationsenheten i Jakobstadsregionen",
                "jakobstadsregionens-integrationsenhet");
        caseworker(people, "caseworker-oso", "Handläggare, Österbottens sysselsättningsområde",
                "osterbottens-sysselsattningsomrade");
        caseworker(people, "caseworker-jso", "Handläggare, Jakobstadsregionens sysselsättningsområde",
                "jakobstadsregionens-sysselsattningsomrade");
        caseworker(people, "caseworker-rsr", "Handläggare, Raseborgs sysselsättningsregion",
                "raseborgs-sysselsattningsregion");
        caseworker(people, "caseworker-raseborg", "Handläggare, Raseborgs stads integrationstjänster",
                "raseborgs-integrationstjanster");
        caseworker(people, "caseworker-osterbotten-1", "Handläggare, kommunen", "osterbotten-1-kommun");
        // They have no queue, only a box of invitations.
        add(people, "caseworker-ovph", "Handläggare, Österbottens välfärdsområde",
                new Grant(Role.CASEWORKER, Scope.QUEUE, "osterbottens-valfardsomrade"));
        add(people, "caseworker-luvn", "Handläggare, Västra Nylands välfärdsområde",
                new Grant(Role.CASEWORKER, Scope.QUEUE, "vastra-nylands-valfardsomrade"));
        add(people, "coordinator", "Samordnare", Grant.everywhere(Role.COORDINATOR));
        return people;
    }

    private static void caseworker(Map<String, StaffMember> people, String username, String function, String queue) {
        add(people, username, function, new Grant(Role.CASEWORKER, Scope.QUEUE, queue, true));
    }

    private static void add(Map<String, StaffMember> people, String username, String function, Grant grant) {
        people.put(username, new StaffMember(username, function, Set.of(grant)));
    }
}
