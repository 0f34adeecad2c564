package org.consilium.publishing.view;

import java.time.LocalDate;
import java.util.List;
import org.consilium.exchange.MissionKind;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A mission in a list. {@code until} is the last known day by its count of days, its stops and its activities. */
public record MissionSummary(
        String slug,
        MissionKind kind,
        ExchangeState state,
        LocalizedText title,
        List<String> languages,
        List<SideJson> sides,
        LocalDate from,
        LocalDate until,
        @Nullable Integer days) {}
