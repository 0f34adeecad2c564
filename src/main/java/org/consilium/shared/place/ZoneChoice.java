package org.consilium.shared.place;

/**
 * A time zone to choose.
 *
 * @param zone IANA name
 * @param country ISO 3166-1 alpha-2; where the zone's city is
 * @param label the city in the reader's language, with the offset in force
 */
public record ZoneChoice(String zone, String country, String label) {}
