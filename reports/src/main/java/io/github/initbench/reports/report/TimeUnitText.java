package io.github.initbench.reports.report;

import io.github.initbench.reports.summary.Numbers;

/** A unit of time that suits a duration. */
enum TimeUnitText {
    S(1, "s"),
    MS(1e3, "ms"),
    US(1e6, "µs");

    private final double perSecond;
    private final String abbreviation;

    TimeUnitText(double perSecond, String abbreviation) {
        this.perSecond = perSecond;
        this.abbreviation = abbreviation;
    }

    static TimeUnitText of(double seconds) {
        return seconds >= 1 ? S : seconds >= 1e-3 ? MS : US;
    }

    String number(double seconds) {
        return Numbers.format(seconds * perSecond);
    }

    String format(double seconds) {
        return number(seconds) + " " + abbreviation;
    }
}
