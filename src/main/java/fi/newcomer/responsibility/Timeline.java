package fi.newcomer.responsibility;

import fi.newcomer.responsibility.RuleRefused.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one row that hold one after the other: from the first day of the row on, every day has exactly one.
 *
 * @param versions by their first days
 */
public record Timeline(List<Responsibility> versions) {

    public Timeline {
        versions = versions.stream().sorted(Comparator.comparing(Responsibility::validFrom)).toList();
    }

    /** Those of all stored versions that hold on some day. */
    static Timeline of(Collection<Responsibility> stored) {
        return new Timeline(stored.stream().filter(Responsibility::holds).toList());
    }

    /** What tells one state of a row from another: contents of versions never change. */
    public String edition() {
        return this.versions.stream()
            .map((it) -> it.version() + "@" + it.validFrom())
            .collect(Collectors.joining(","));
    }

    /** The version that holds on a day. */
    public Optional<Responsibility> on(LocalDate day) {
        return this.versions.stream().filter((it) -> it.holdsOn(day)).findFirst();
    }

    /** The versions that hold on a day or later. */
    List<Responsibility> from(LocalDate day) {
        return this.versions.stream().filter((it) -> it.validTo() == null || it.validTo().isAfter(day)).toList();
    }

    /**
     * The same with another version, which ends the one before it and replaces one that begins on the same day.
     * @throws RuleRefused where a day would have no version, or two
     */
    Timeline with(Responsibility next) {
        List<Responsibility> all = new ArrayList<>(List.of(next));
        for (Responsibility version : this.versions) {
            if (version.validFrom().isBefore(next.validFrom())) {
                all.add(version.holdsOn(next.validFrom()) ? version.until(next.validFrom()) : version);
            }
            else if (version.validFrom().isAfter(next.validFrom())) {
                all.add(version);
            }
        }
        return new Timeline(all).complete();
    }

    /** The same without a version, whose days the one before it gets. @throws RuleRefused where there is none before */
    Timeline without(Responsibility gone) {
        List<Responsibility> rest = new ArrayList<>(this.versions);
        rest.remove(gone);
        return new Timeline(rest.stream()
            .map((it) -> gone.validFrom().equals(it.validTo()) ? it.until(gone.validTo()) : it)
            .toList()).complete();
    }

    /** What stands before a day; further versions follow from there. */
    List<Responsibility> until(LocalDate day) {
        return this.versions.stream()
            .filter((it) -> it.validFrom().isBefore(day))
            .map((it) -> it.holdsOn(day) ? it.until(day) : it)
            .toList();
    }

    /** @throws RuleRefused with the days that have no version, or the version that a day has too many */
    Timeline complete() {
        for (int number = 0; number < this.versions.size(); number++) {
            LocalDate end = this.versions.get(number).validTo();
            Responsibility next = number + 1 < this.versions.size() ? this.versions.get(number + 1) : null;
            LocalDate begin = next == null ? null : next.validFrom();
            if (next != null && (end == null || end.isAfter(begin))) {
                throw RuleRefused.overlap(next);
            }
            if (end != null && !end.equals(begin)) {
                throw RuleRefused.hole(end, begin == null ? null : begin.minusDays(1));
            }
        }
        if (this.versions.isEmpty()) {
            throw new RuleRefused(Problem.FIRST);
        }
        return this;
    }

    int newest() {
        return this.versions.stream().mapToInt(Responsibility::version).max().orElse(0);
    }

    /**
     * Whether two lists of versions say the same: their contents, and the days on which each after the first begins.
     */
    static boolean same(List<Responsibility> one, List<Responsibility> other) {
        return one.size() == other.size() && common(one, other) == one.size();
    }

    /** So many of the first versions say the same. */
    static int common(List<Responsibility> one, List<Responsibility> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same).saysTheSameAs(other.get(same))
                && (same == 0 || one.get(same).validFrom().equals(other.get(same).validFrom()))) {
            same++;
        }
        return same;
    }

    /** The last of the days before this one; nothing where none is known. */
    static @Nullable LocalDate lastDay(@Nullable LocalDate to) {
        return to == null ? null : to.minusDays(1);
    }
}
