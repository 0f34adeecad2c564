/** Transcripts as files: text, captions, table, Word document. */
@NullMarked
package org.consilium.transcript.file;

import org.jspecify.annotations.NullMarked;
