package org.consilium.exchangefile;

import java.util.Optional;

/** Exchange files in and out of this installation, for the installation itself and its operator. Thread-safe. */
public interface ExchangeFiles {
    /**
     * Takes over the programme that a file describes, or nothing of it. The same file again changes nothing.
     *
     * @param fileName as the problems shall name it
     */
    ImportResult importFile(String fileName, byte[] content);

    /**
     * What {@link #importFile} would do, and does not.
     *
     * @return {@link ImportResult.Checked}, or {@link ImportResult.Refused} as the import would be
     */
    ImportResult check(String fileName, byte[] content);

    /** The file that describes the programme as it is now; empty where there is none of that slug. */
    Optional<String> export(String slug);
}
