package fi.newcomer.programme;

import fi.newcomer.content.YamlValue;
import java.util.Arrays;
import java.util.Optional;

/** The parts of a programme, in the order in which they are shown. */
public enum ProgrammePart {

    ASSESSMENT, PLAN, ORIENTATION, TRAINING, OTHER_EDUCATION, GUIDANCE, OTHER_SERVICES, RIGHTS_AND_DUTIES;

    /** Its name in addresses, such as {@code other-education}. */
    public String slug() {
        return YamlValue.written(this);
    }

    public static Optional<ProgrammePart> find(String slug) {
        return Arrays.stream(values()).filter((part) -> part.slug().equals(slug)).findFirst();
    }
}
