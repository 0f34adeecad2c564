package org.consilium.people;

import org.consilium.shared.Coded;

/** The kinds of records of the directory. */
public enum RecordKind implements Coded {
    PERSON,
    INSTITUTION
}
