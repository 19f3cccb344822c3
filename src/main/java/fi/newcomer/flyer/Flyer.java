package fi.newcomer.flyer;

import java.time.Instant;

/**
 * A flyer as it is kept, so that it can be printed again.
 *
 * @param placement the code of the placement that it leads to
 * @param version counts its changes, from 1
 * @param who the function of the person who made this version
 * @param at when this version was made
 */
public record Flyer(long id, String placement, FlyerDesign design, int version, String who, Instant at) {

    Flyer with(String function) {
        return new Flyer(this.id, this.placement, this.design, this.version, function, this.at);
    }
}
