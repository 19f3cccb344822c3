package fi.newcomer.servicecatalogue;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.hours.HoursProblem;
import fi.newcomer.hours.HoursProblem.Severity;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.servicecatalogue.CataloguePreview.Found;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The offices of an editor as files of the Finnish Service Catalogue, and what such a file says taken into their hours. */
@Service
public class ServiceCatalogue {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CurrentStaff currentStaff;

    private final OfficeEditing editing;

    private final Municipalities municipalities;

    private final ChannelExport export;

    private final HoursImport hoursImport;

    private final Entries entries;

    private final Audit audit;

    private final TransactionTemplate transactions;

    ServiceCatalogue(CurrentStaff currentStaff, OfficeEditing editing, Municipalities municipalities,
            ChannelExport export, HoursImport hoursImport, Entries entries, Audit audit,
            TransactionTemplate transactions) {
        this.currentStaff = currentStaff;
        this.editing = editing;
        this.municipalities = municipalities;
        this.export = export;
        this.hoursImport = hoursImport;
        this.entries = entries;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The offices that this person may edit. */
    public List<OfficeEntry> offices() {
        return this.editing.mine(editor());
    }

    /** The municipalities in which they are. */
    public List<Municipality> municipalities() {
        Set<String> slugs = offices().stream().map((office) -> office.office().municipality())
            .collect(Collectors.toSet());
        return this.municipalities.all().stream().filter((it) -> slugs.contains(it.slug())).toList();
    }

    /** All their offices as a file. */
    public String file() {
        return written(offices());
    }

    /**
     * The offices in a municipality as a file.
     * @throws AccessDeniedException if this person may not edit any there
     */
    public String file(Municipality municipality) {
        List<OfficeEntry> offices = offices().stream()
            .filter((office) -> office.office().municipality().equals(municipality.slug()))
            .toList();
        if (offices.isEmpty()) {
            throw new AccessDeniedException("May not edit the offices of " + municipality.slug());
        }
        return written(offices);
    }

    private String written(List<OfficeEntry> offices) {
        LocalDate today = this.editing.today();
        return JSON.writeValueAsString(
                offices.stream().map((office) -> this.export.of(office.office(), today)).toList()) + "\n";
    }

    /**
     * What a file would change; nothing changes yet.
     * @param chosen whose hours they are where the file does not say it; null if nobody chose one
     * @throws WrongFile if nothing can be taken from it, with the reasons
     */
    public CataloguePreview preview(String text, @Nullable OfficeEntry chosen) {
        Map<String, OfficeEntry> mine = new HashMap<>();
        offices().forEach((office) -> mine.put(ChannelExport.sourceId(office.office()), office));
        List<ReadChannel> channels = ChannelReader.read(text);
        List<FieldProblem> problems = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ReadChannel channel : channels) {
            String path = (channel.path().isEmpty() ? "" : channel.path() + ".") + "sourceId";
            Optional<OfficeEntry> office = channel.sourceId().map(mine::get);
            if (channel.sourceId().isEmpty() && chosen != null && channels.size() == 1) {
                office = Optional.ofNullable(mine.get(ChannelExport.sourceId(chosen.office())));
            }
            if (office.isEmpty()) {
                problems.add(channel.sourceId().isPresent()
                        ? new FieldProblem(path, "office-unknown",
                                Map.of("value", OnOneLine.cut(channel.sourceId().get(), 40)))
                        : new FieldProblem(path, channels.size() == 1 ? "office-missing" : "office-missing-many",
                                Map.of()));
            }
            else if (!seen.add(ChannelExport.sourceId(office.get().office()))) {
                problems.add(new FieldProblem(path, "office-twice", Map.of()));
            }
            else {
                found.add(found(channel, office.get(), problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new WrongFile(problems);
        }
        return new CataloguePreview(List.copyOf(found));
    }

    private Found found(ReadChannel channel, OfficeEntry office, List<FieldProblem> problems) {
        List<Note> notes = new ArrayList<>();
        OpeningHours hours = channel.hours() == null ? office.office().hours()
                : this.hoursImport.of(office.office(), channel.hours(), this.editing.today(), notes);
        if (!hours.equals(office.office().hours())) {
            String path = (channel.path().isEmpty() ? "" : channel.path() + ".") + "serviceHours";
            this.editing.problems(hours)
                .stream()
                .filter((problem) -> problem.severity() == Severity.ERROR)
                .map((HoursProblem problem) -> FieldProblem.of(path, problem))
                .distinct()
                .forEach(problems::add);
        }
        notes.addAll(facts(channel, office.office()));
        return new Found(office, hours, List.copyOf(notes));
    }

    /** Phone, e-mail and address are facts, which are changed elsewhere: only told where they differ. */
    private List<Note> facts(ReadChannel channel, Office office) {
        ReadChannel ours = ChannelReader.read(JSON.writeValueAsString(this.export.of(office, this.editing.today())))
            .getFirst();
        List<Note> notes = new ArrayList<>();
        difference("phone", ours.phones(), channel.phones(), notes);
        difference("email", ours.emails(), channel.emails(), notes);
        difference("address", ours.streets(), channel.streets(), notes);
        return notes;
    }

    private static void difference(String key, @Nullable List<String> ours, @Nullable List<String> theirs,
            List<Note> notes) {
        Set<String> known = new HashSet<>(Objects.requireNonNullElse(ours, List.of()));
        if (theirs != null && !known.equals(new HashSet<>(theirs))) {
            notes.add(new Note(key, Map.of("theirs",
                    theirs.isEmpty() ? "–" : OnOneLine.cut(String.join(", ", theirs), 200), "ours",
                    known.isEmpty() ? "–" : String.join(", ", known.stream().sorted().toList()))));
        }
    }

    /**
     * Takes the hours of a preview: all or none.
     * @throws ChangedMeanwhile if somebody else changed one of the offices since
     * @throws AccessDeniedException if this person may no longer edit one of them
     */
    public void take(CataloguePreview preview) {
        StaffMember who = editor();
        List<Found> changes = preview.changes();
        try {
            this.transactions.executeWithoutResult((transaction) -> {
                for (Found change : changes) {
                    this.editing.save(who, change.shown(), change.hours());
                    this.audit.record(who, "catalogue.imported", change.shown().entry().key());
                }
            });
        }
        finally {
            // Whoever read the entries before the end of the transaction reads them again, whatever its end was.
            this.entries.changed(changes.stream().map((change) -> change.shown().entry().stamp()).toList());
        }
    }

    private StaffMember editor() {
        return this.currentStaff.as(Role.EDITOR);
    }
}
