package fi.newcomer.responsibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of {@code responsibility-expected.tsv}: who is responsible, as it was read from the programmes independently of
 * {@code content/}. Its columns are municipality, topic, jobseeker, responsible, receives, may_join, state, service,
 * basis and conflict.
 */
public record ExpectedResponsibility(String municipality, String topic, String jobseeker, String responsible,
        String receives, List<String> mayJoin, String state, String service, String basis, boolean conflict) {

    /** All 150 rows. */
    public static Stream<ExpectedResponsibility> all() {
        try (var in = ExpectedResponsibility.class.getResourceAsStream("/responsibility-expected.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                .skip(1)
                .map((line) -> line.split("\t", -1))
                .map((cells) -> new ExpectedResponsibility(cells[0], cells[1], cells[2], cells[3], cells[4],
                        Arrays.stream(cells[5].split(",")).filter((slug) -> !slug.isEmpty()).toList(), cells[6],
                        cells[7], cells[8], !cells[9].isEmpty()))
                .toList()
                .stream();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The authority that is shown: the responsible one, or the receiving one while that is to be decided. */
    public String authority() {
        return this.responsible.equals("to-be-decided") ? this.receives : this.responsible;
    }

    /** The address of its questions and answers, such as {@code topic=plan&jobseeker=yes}. */
    public String query() {
        return "topic=" + this.topic + "&jobseeker=" + this.jobseeker;
    }

    @Override
    public String toString() {
        return this.municipality + " " + this.topic + " " + this.jobseeker;
    }
}
