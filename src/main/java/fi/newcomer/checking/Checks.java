package fi.newcomer.checking;

import fi.newcomer.checking.CheckRequest.State;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Draft;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextEditing;
import fi.newcomer.text.UnitPage;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the one who has a link may do: find a text of its page and language right, or mend it, and nothing else. */
@Service
public class Checks {

    private final CheckTable table;

    private final CheckRequests requests;

    private final ContentPages content;

    private final TextEditing editing;

    private final Languages languages;

    private final EditingRights rights;

    private final StaffMembers members;

    private final Audit audit;

    private final Clock clock;

    Checks(CheckTable table, CheckRequests requests, ContentPages content, TextEditing editing, Languages languages,
            EditingRights rights, StaffMembers members, Audit audit, Clock clock) {
        this.table = table;
        this.requests = requests;
        this.content = content;
        this.editing = editing;
        this.languages = languages;
        this.rights = rights;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a token opens; nothing when it is unknown, too old, done with or taken back. It gives no more than the one who
     * asked may still edit: nothing when that account is closed or has lost the pages. To be asked anew with each request.
     */
    public Optional<CheckRequest> open(String token) {
        if (!token.matches("[0-9a-f]{32}")) {
            return Optional.empty();
        }
        return this.table.find(this.requests.digest(token)).flatMap(this::asItMay);
    }

    private Optional<CheckRequest> asItMay(CheckRequest request) {
        if (!request.open(this.clock.instant())) {
            return Optional.empty();
        }
        return this.members.find(this.table.createdBy(request.id()))
            .map((asker) -> request.on(request.pages()
                .stream()
                .filter((page) -> this.rights.mayEdit(asker, page))
                .collect(Collectors.toSet())))
            .filter((it) -> !it.pages().isEmpty());
    }

    /** The title of the page in the language that is checked. */
    public String title(CheckRequest request) {
        return page(request, request.language()).map((page) -> page.heading().titleText()).orElse("");
    }

    /** The texts to check, in the order of the page; none when the page is gone. */
    public List<CheckUnit> units(CheckRequest request) {
        Map<Language, UnitPage> pages = this.content.inAllLanguages(request.page());
        UnitPage own = pages.get(request.language());
        if (own == null) {
            return List.of();
        }
        Map<String, CheckAnswer> answers = this.table.answers(request.id());
        return own.units()
            .stream()
            .filter((unit) -> request.pages().contains(unit.page()))
            .map((unit) -> new CheckUnit(unit, !unit.language().equals(request.language()),
                    source(pages, unit, request.language()), Optional.ofNullable(answers.get(unit.id()))))
            .toList();
    }

    /**
     * The text is right as it stands.
     * @throws fi.newcomer.text.WrongText if somebody changed it meanwhile
     */
    public void right(CheckRequest request, CheckUnit unit) {
        this.editing.confirm(checker(request), unit.own().page(), unit.own().id(), request.language(), unit.text());
        this.table.answer(request.id(), unit.own().id(), CheckAnswer.RIGHT, this.clock.instant());
    }

    /**
     * The text is right like this: readers get it at once.
     * @throws fi.newcomer.text.WrongText if it can't stand in the page, or somebody changed it meanwhile
     */
    public void correct(CheckRequest request, CheckUnit unit, String text) {
        this.editing.edit(checker(request), unit.own().page(), request.language(), new Draft(unit.own().id(), text,
                ChangeOfMeaning.CATCH_UP, true, unit.missing() ? null : unit.text()));
        this.table.answer(request.id(), unit.own().id(), CheckAnswer.CORRECTED, this.clock.instant());
    }

    /** The checker is done: from now on the link opens nothing. */
    @Transactional
    public void finish(CheckRequest request) {
        this.table.state(request.id(), State.DONE);
        this.audit.record(checker(request), "check.done", request.id().toString());
    }

    private static StaffMember checker(CheckRequest request) {
        return StaffMember.checker(CheckerFunctions.username(request), request.function(), request.pages(), request.language());
    }

    private Optional<UnitPage> page(CheckRequest request, Language language) {
        return Optional.ofNullable(this.content.inAllLanguages(request.page()).get(language));
    }

    /** Of two that are equally new the first of the portal's order. */
    private Optional<PageUnit> source(Map<Language, UnitPage> pages, PageUnit unit, Language checked) {
        Stream<PageUnit> official = this.languages.all()
            .stream()
            .filter((language) -> language.official() && !language.equals(checked))
            .flatMap((language) -> pages.get(language)
                .units()
                .stream()
                .filter((it) -> it.id().equals(unit.id()) && it.language().equals(language)));
        return official.min(Comparator.comparing(PageUnit::outdated));
    }
}
