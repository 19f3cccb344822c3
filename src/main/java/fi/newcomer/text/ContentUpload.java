package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.FactImport;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** The whole content as one ZIP file: fetched as it is now, and brought in by the rules of the import at the start. */
@Service
public class ContentUpload {

    private final ContentImport content;

    private final ContentExport export;

    private final UnitStore store;

    private final ProposalTable proposals;

    private final FactImport facts;

    private final Listings listings;

    private final Languages languages;

    private final ObjectProvider<ContentCheck> checks;

    private final Audit audit;

    ContentUpload(ContentImport content, ContentExport export, UnitStore store, ProposalTable proposals,
            FactImport facts, Listings listings, Languages languages, ObjectProvider<ContentCheck> checks, Audit audit) {
        this.content = content;
        this.export = export;
        this.store = store;
        this.proposals = proposals;
        this.facts = facts;
        this.listings = listings;
        this.languages = languages;
        this.checks = checks;
        this.audit = audit;
    }

    /** The most bytes that an uploaded file may have. */
    public static int largest() {
        return ContentZip.LARGEST;
    }

    /** All content files as the command {@code export-content} writes them; the same bytes while nothing changes. */
    public byte[] zip() {
        return ContentZip.of(this.export.files());
    }

    /**
     * What a ZIP file of content would change. Nothing is changed yet.
     * @throws WrongUpload if it holds no content
     * @throws fi.newcomer.setting.WrongSetting if something in its files is wrong; the sentence names file and line
     */
    public Preview preview(byte[] zip) {
        return this.content.rehearse(() -> read(zip), this::since);
    }

    /**
     * Brings the content of a ZIP file in: all of it, or nothing.
     * @param shown the preview that the person has seen
     * @return what was done; empty where by now it would do something else
     * @throws WrongUpload as in the preview
     * @throws fi.newcomer.setting.WrongSetting as in the preview
     */
    public Optional<ImportReport> take(StaffMember who, byte[] zip, Preview shown) {
        return this.content.upload(() -> read(zip), who.username(), () -> {
            Function<ImportReport, Preview> since = since();
            return (report) -> since.apply(report).sameAs(shown);
        }, () -> this.audit.record(who, "content.uploaded", "content"));
    }

    /** Keeps in mind what stands now, to say later what is another thing. */
    private Function<ImportReport, Preview> since() {
        Map<String, String> before = this.export.files();
        Set<TextProposal> waiting = new HashSet<>(this.proposals.all());
        return (report) -> {
            Map<String, String> after = this.export.files();
            List<String> files = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter((path) -> !Objects.equals(before.get(path), after.get(path)))
                .sorted()
                .toList();
            List<String> proposed = this.proposals.all()
                .stream()
                .filter((proposal) -> !waiting.contains(proposal))
                .map((proposal) -> proposal.key().toString())
                .sorted()
                .toList();
            return new Preview(files, proposed, report);
        };
    }

    /** What a ZIP file holds, read and checked. */
    ContentReader.Read read(byte[] zip) {
        Map<String, ContentFile> present = this.store.files()
            .stream()
            .collect(Collectors.toMap(ContentFile::path, (file) -> file));
        try {
            Path folder = Files.createTempDirectory("content").toRealPath();
            try {
                ContentZip.unpack(zip, folder);
                putBackExported(folder, present);
                return new ContentReader(ContentFiles.of(folder), this.facts, this.listings, this.languages, this.checks).read(present);
            }
            finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What staff edited in a file that the portal reads only at its start came out with the export: brought in again as it
     * is, it changes nothing and is not refused.
     */
    private void putBackExported(Path folder, Map<String, ContentFile> present) throws IOException {
        Map<String, String> exported = this.export.files();
        for (ContentFile imported : present.values()) {
            Path path = folder.resolve(imported.path());
            if (ContentReader.onlyAtStart(imported.path()) && Files.exists(path)
                    && Files.readString(path).equals(exported.get(imported.path()))) {
                Files.writeString(path, imported.text());
            }
        }
    }

    /**
     * What an upload would change.
     *
     * @param files the paths of the content files that would say something else than now
     * @param proposed the texts for which a proposal would wait, since staff edited them
     * @param report how much of each
     */
    public record Preview(List<String> files, List<String> proposed, ImportReport report) {

        boolean sameAs(Preview other) {
            return this.files.equals(other.files) && this.proposed.equals(other.proposed)
                    && this.report.texts().equals(other.report.texts()) && this.report.facts().equals(other.report.facts())
                    && this.report.entries().equals(other.report.entries());
        }
    }
}
