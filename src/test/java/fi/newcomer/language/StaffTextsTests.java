package fi.newcomer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the staff application are complete, and none is left over. */
class StaffTextsTests {

    /** Keys that end in the name of a constant, a column or a field of the form. */
    private static final List<String> BY_CONSTANT = List.of("staff.content.", "staff.exchange.kind.", "staff.exchange.file.",
            "staff.exchange.problem.", "staff.exchange.note.kind.", "staff.drafting.refused.", "staff.drafting.lack.",
            "staff.publication.state.", "staff.board.kind.", "staff.board.listed.", "staff.texts.some-",
            "staff.words.mistake.", "staff.role.", "staff.scope.", "staff.queues.kind.",
            "staff.refused.", "staff.queue-refused.", "staff.cases.",
            "staff.topic.", "staff.answer.", "staff.case.outcome.", "staff.text.kind.", "staff.text.change.",
            "staff.text.mistake.", "staff.text.publish.way.", "staff.text.publish.done.", "staff.text.paste.",
            "staff.text.fact.kind.", "staff.text.keys.", "staff.interests.kind.", "staff.checks.state.", "staff.catalogue.says.", "staff.catalogue.line.",
            "staff.catalogue.problem.", "staff.catalogue.note.",
            "staff.course.problem.", "staff.course.state", "staff.course.event.",
            "staff.course.text.", "staff.course.number.", "staff.course.pace", "staff.course.type", "staff.course.mode",
            "staff.fact.kind.", "staff.fact.state.", "staff.fact.hint.", "staff.partner.", "staff.knowledge.problem.",
            "staff.letters.", "staff.versions.how.", "staff.entry.problem.", "staff.office.", "staff.municipality.",
            "staff.course.admission", "staff.course.price", "staff.course.open-to", "staff.course.plan",
            "staff.history.", "staff.case-refused.",
            "staff.case.assign.", "staff.case.hand-over.", "staff.case.send-back.", "staff.case.plan.",
            "staff.case.attempt.", "staff.case.close.", "staff.case.way.", "staff.leave-refused.",
            "staff.incoming.by.", "staff.incoming.error.", "staff.incoming.refused.",
            "staff.day.", "staff.appointment.refused.", "staff.appointment.state.", "staff.appointment.interpreter.",
            "staff.interpreter.refused.", "staff.interpreter.state.", "staff.interpreter.gender.", "staff.interpreter.way.",
            "staff.interpreter.paper.",
            "staff.rules.",
            "staff.invitation.", "staff.invitation-refused.", "staff.transfer.", "staff.transfer-refused.",
            "staff.reply.field.", "staff.reply.will.", "staff.reply.done.", "staff.reply.told.", "staff.reply-refused.", "staff.outbox.",
            "staff.renewal.kind.", "staff.renewal.hint.", "staff.renewal.mark.", "staff.renewal.refused.",
            "staff.renewal.column.", "staff.revisions.how.", "staff.flyer.size.", "staff.flyer.refused.",
            "staff.placements.");

    private final StaffTexts texts = new StaffTexts(new Languages());

    @Test
    void everyLanguageHasTheSameKeysInTheSameOrder() throws IOException {
        List<String> swedish = keys("sv");
        assertThat(swedish).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(keys("fi")).isEqualTo(swedish);
        assertThat(keys("en")).isEqualTo(swedish);
    }

    @Test
    void everyTextIsAMessageWithTheSameArguments() throws IOException {
        Language swedish = this.texts.languages().getFirst();
        for (Language language : this.texts.languages()) {
            for (String key : this.texts.keys(language)) {
                assertThatCode(() -> this.texts.text(language, key, java.util.Map.of())).as(language + " " + key)
                    .doesNotThrowAnyException();
                assertThat(arguments(language, key)).as(language + " " + key).isEqualTo(arguments(swedish, key));
            }
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        String code = code();
        assertThat(this.texts.keys(this.texts.languages().getFirst()))
            .filteredOn((key) -> BY_CONSTANT.stream().noneMatch(key::startsWith))
            .allMatch((key) -> code.contains('"' + key + '"') || code.contains('"' + without(key) + '"'), "used");
        assertThat(BY_CONSTANT).allMatch((beginning) -> code.contains('"' + beginning), "used");
    }

    /** What stands before {@code .title} and {@code .text}, which some views add. */
    private static String without(String key) {
        return key.replaceFirst("\\.(title|text)$", "");
    }

    private static Set<String> arguments(Language language, String key) throws IOException {
        Properties patterns = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("translations/staff/" + language + ".properties"))) {
            patterns.load(in);
        }
        return new MessageFormat(patterns.getProperty(key), language.locale()).getArgumentNames();
    }

    private static List<String> keys(String language) throws IOException {
        return Files.readAllLines(Path.of("translations/staff/" + language + ".properties"))
            .stream()
            .filter((line) -> !line.isBlank() && !line.startsWith("#"))
            .map((line) -> line.substring(0, line.indexOf('=')))
            .toList();
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder code = new StringBuilder();
            files.filter((file) -> file.toString().endsWith(".java")).forEach((file) -> {
                try {
                    code.append(Files.readString(file));
                }
                catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return code.toString();
        }
    }
}
