package fi.newcomer.flyer;

import com.ibm.icu.text.Bidi;

/**
 * What a flyer says in one language.
 *
 * @param language its code (BCP 47)
 * @param rightToLeft whether it is written from right to left
 * @param headline what it says first
 * @param line what the code gives
 */
record Voice(String language, boolean rightToLeft, String headline, String line) {

    /** What somebody typed, in the direction of its first letter. */
    static Voice of(OwnText text) {
        return new Voice(text.language(), Bidi.getBaseDirection(text.headline()) == Bidi.RTL, text.headline(),
                text.line());
    }
}
