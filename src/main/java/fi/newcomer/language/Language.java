package fi.newcomer.language;

import com.ibm.icu.util.ULocale;

/**
 * A language that the portal speaks.
 *
 * @param code BCP 47, such as {@code uk}; it stands in addresses and file names
 * @param endonym what its speakers call it
 * @param direction {@code ltr} or {@code rtl}
 * @param official whether the portal must always have it (Swedish and Finnish, Language Act 423/2003)
 */
public record Language(String code, String endonym, String direction, boolean official) {

    /** The locale whose plural rules, dates and numbers it uses. Numbers keep Western digits, as phones show them. */
    public ULocale locale() {
        return ULocale.forLanguageTag(this.code + "-FI-u-nu-latn");
    }

    /** What stands between the things of a list, a blank included. */
    public String comma() {
        return this.direction.equals("rtl") ? "، " : ", ";
    }

    @Override
    public String toString() {
        return this.code;
    }
}
