package fi.newcomer.text;

import java.util.function.Consumer;

/** Says now and then how far a long run has come; a short one says nothing. */
final class Progress {

    private final String sentence;

    private final int all;

    private final int step;

    private final Consumer<String> say;

    private int done;

    /**
     * A run that has just begun.
     * @param sentence with two numbers: how many are done, and of how many
     * @param step after how many more it says so again
     */
    Progress(String sentence, int all, int step, Consumer<String> say) {
        this.sentence = sentence;
        this.all = all;
        this.step = step;
        this.say = say;
    }

    /** Some more are done. */
    void done(int more) {
        boolean said = this.done / this.step < (this.done + more) / this.step;
        this.done += more;
        if (said) {
            this.say.accept(this.sentence.formatted(this.done, this.all));
        }
    }
}
