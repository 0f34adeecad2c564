package org.consilium.exchangefile;

import java.util.Optional;

/** Imports and exports exchange files, for the installation itself and its operator. Thread-safe. */
public interface ExchangeFiles {
    /**
     * Imports the programme that a file describes, completely or not at all. Importing the same file again changes
     * nothing.
     *
     * @param fileName for use in the problems
     */
    ImportResult importFile(String fileName, byte[] content);

    /**
     * What {@link #importFile} would do, without doing it.
     *
     * @return {@link ImportResult.Checked}, or {@link ImportResult.Refused} as the import would be
     */
    ImportResult check(String fileName, byte[] content);

    /** The file that describes the present programme; empty if no programme has that slug. */
    Optional<String> export(String slug);
}
