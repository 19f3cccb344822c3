package fi.newcomer.servicecatalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service location as a file has it, as far as it concerns us.
 *
 * @param path where it stands in the file
 * @param sourceId whose it is, as the export wrote it
 * @param hours its service hours; null where the file does not speak of them
 * @param phones the phone numbers with prefix, without blanks; null where the file does not speak of them
 * @param emails the same of e-mail addresses
 * @param streets the same of streets with their numbers
 */
record ReadChannel(String path, Optional<String> sourceId, @Nullable List<HourItem> hours,
        @Nullable List<String> phones, @Nullable List<String> emails, @Nullable List<String> streets) {
}
