package org.consilium.publishing.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.consilium.exchange.ActivityType;
import org.consilium.exchange.MissionKind;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One mission: its days, stops, team, activities, supplies and totals. Dates are civil dates at the place of the
 * activity.
 *
 * @param stateSince when its organisers decided on the state; null where the clock or a release decides
 */
public record MissionJson(
        String slug,
        MissionKind kind,
        ExchangeState state,
        @Nullable Instant stateSince,
        LocalizedText title,
        List<String> languages,
        List<SideJson> sides,
        LocalDate from,
        LocalDate until,
        @Nullable Integer days,
        @Nullable LocalDate programmeFrom,
        List<OrganisationJson> organisations,
        List<Stop> stops,
        @Nullable Team team,
        List<Activity> activities,
        List<Supply> supplies,
        List<DocumentJson> documents,
        List<FigureJson> figures,
        List<LocalizedText> outcomes,
        List<SourceJson> sources,
        Totals totals) {

    public record Stop(
            LocalizedText city,
            String zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public record Member(PersonRef person, @Nullable LocalizedText speciality, List<PostJson> posts) {}

    public record Team(int size, List<Member> members, List<InstitutionRef> from, List<LocalizedText> specialities) {}

    /**
     * Exactly one of {@code onSite} and {@code exchange} is present. In the order of the file.
     *
     * @param dateAssumed whether no public source gives the date
     */
    public record Activity(
            LocalDate date,
            boolean dateAssumed,
            @Nullable OnSite onSite,
            @Nullable ExchangeSummary exchange) {}

    public record OnSite(
            ActivityType type,
            LocalizedText title,
            @Nullable InstitutionRef at) {}

    public record Supply(
            String from,
            String to,
            @Nullable LocalDate arrives,
            @Nullable BigDecimal tonnes,
            List<LocalizedText> items) {}

    /** Running totals, all derived. {@code minutes} are planned minutes of the exchanges that readers may know of. */
    public record Totals(
            int stops,
            int onSite,
            int exchanges,
            int minutes,
            int educationalMinutes,
            int documents,
            BigDecimal tonnes) {}
}
