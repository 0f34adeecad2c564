package org.consilium.peopledesk.web;

import org.consilium.shared.Coded;

/** What a form of these pages has done. */
public enum SpeakerNotice implements Coded {
    ANSWERED,
    SUGGESTED,
    NOTHING_NEW,
    HOURS,
    CONSENT,
    UPLOADED,
    SHOWN,
    REMOVED,
    LINKED,
    ACCEPTED,
    DECLINED,
    OVER,
    DOES_NOT_FIT
}
