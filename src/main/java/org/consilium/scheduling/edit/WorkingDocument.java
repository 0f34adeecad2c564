package org.consilium.scheduling.edit;

import org.consilium.exchangefile.ExchangeFile;
import org.jspecify.annotations.Nullable;

/**
 * A working copy as of one version.
 *
 * @param seq its version: the number of the last entry of its log
 * @param versions of its fields; to be read only
 * @param weight what it takes of the bounds of a file; null until an edit has decided on the whole document
 */
public record WorkingDocument(
        long seq,
        ExchangeFile file,
        FieldVersions versions,
        @Nullable TreeWeight weight) {
    /** As it was read. */
    public WorkingDocument(long seq, ExchangeFile file, FieldVersions versions) {
        this(seq, file, versions, null);
    }
}
