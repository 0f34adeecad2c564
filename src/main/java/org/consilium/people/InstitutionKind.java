package org.consilium.people;

import org.consilium.shared.Coded;

public enum InstitutionKind implements Coded {
    HOSPITAL,
    HOSPITAL_ASSOCIATION,
    HEALTH_AUTHORITY,
    CITY_GOVERNMENT,
    CONSULATE,
    EMBASSY,
    UNIVERSITY,
    RESEARCH_CENTRE,
    COMPANY,
    OTHER
}
