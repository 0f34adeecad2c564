package org.consilium.scheduling.edit;

import org.consilium.exchangefile.ExchangeFile;

/**
 * A working copy as of one version.
 *
 * @param seq its version: the number of the last entry of its log
 * @param versions of its fields; to be read only
 */
public record WorkingDocument(long seq, ExchangeFile file, FieldVersions versions) {}
