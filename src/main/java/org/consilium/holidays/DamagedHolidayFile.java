package org.consilium.holidays;

/** A file of holidays that cannot be used. The message names the line and what is expected there. */
final class DamagedHolidayFile extends Exception {
    private static final long serialVersionUID = 1;

    /** @param line from 1 */
    DamagedHolidayFile(int line, String what) {
        super("line " + line + ": " + what);
    }
}
