package fi.newcomer.interpreting;

/**
 * What is asked of an interpreter.
 *
 * @param language BCP 47, or {@code other}
 * @param languageName the language as typed, where the code is {@code other}
 * @param dialect as typed; often empty
 * @param notFromTown whether the interpreter may not be from the newcomer's town
 * @param timeAndPlace when and where, as typed; counts only without a meeting
 * @param reference what the agency writes on its invoice, as typed
 * @param notes what else the agency needs, as typed
 * @param named whether the newcomer's name stands on the order
 */
public record InterpreterWish(String language, String languageName, String dialect, Gender gender, Way way,
        boolean notFromTown, String timeAndPlace, String reference, String notes, boolean named) {

    /** Whom the newcomer would rather speak through. */
    public enum Gender {

        NONE, WOMAN, MAN

    }

    /** How the interpreter takes part. */
    public enum Way {

        ON_SITE, PHONE, VIDEO

    }

    /** Without what was typed, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "InterpreterWish";
    }
}
