package org.consilium.exchange;

import org.consilium.shared.Coded;

public enum MissionKind implements Coded {
    EXPERT_MISSION
}
