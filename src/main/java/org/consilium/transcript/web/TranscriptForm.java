package org.consilium.transcript.web;

import org.consilium.shared.Coded;
import org.consilium.shared.SpreadsheetCsv;

/** The file formats of a transcript. */
public enum TranscriptForm implements Coded {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
    TXT("text/plain;charset=UTF-8", false),
    VTT("text/vtt;charset=UTF-8", false),
    CSV(SpreadsheetCsv.TYPE, true);

    private final String type;
    private final boolean sideBySide;

    TranscriptForm(String type, boolean sideBySide) {
        this.type = type;
        this.sideBySide = sideBySide;
    }

    String type() {
        return type;
    }

    /** Whether the format can hold two languages side by side. */
    boolean sideBySide() {
        return sideBySide;
    }
}
