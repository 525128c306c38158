package io.dockledger.demo;

/**
 * When something of a story happened, and in which wave it is told.
 *
 * @param hour of the day; what follows on something has a later one, because days of a weekend fall on one Friday
 */
record Moment(Wave wave, int daysAgo, int hour) {}
