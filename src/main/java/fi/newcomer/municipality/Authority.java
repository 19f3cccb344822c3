package fi.newcomer.municipality;

import fi.newcomer.language.LocalizedText;

/**
 * An authority that is responsible for integration services or takes part in them.
 *
 * @param slug its name in addresses, rules and queues
 * @param name its official names, as far as there are any
 * @param receives whether it has a queue of the same slug to which requests can be routed
 */
public record Authority(String slug, Kind kind, LocalizedText name, boolean receives) {

    /** What kind of authority it is. */
    public enum Kind {

        EMPLOYMENT_AREA, JOINT_MUNICIPAL_UNIT, MUNICIPAL_UNIT, MUNICIPALITY, WELLBEING_COUNTY

    }
}
