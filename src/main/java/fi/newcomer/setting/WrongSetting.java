package fi.newcomer.setting;

/**
 * The portal can't start as it is set. The message is one sentence for the person who starts it: it names the setting,
 * or the file and line, and says what to do.
 */
public class WrongSetting extends RuntimeException {

    public WrongSetting(String sentence) {
        super(sentence);
    }

    public WrongSetting(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
