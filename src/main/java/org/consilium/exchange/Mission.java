package org.consilium.exchange;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.shared.LocalizedText;
import org.consilium.shared.column.LocalizedTextsColumn;
import org.consilium.shared.column.PersistentLists;
import org.jspecify.annotations.Nullable;

/** A delegation's programme of several days: stops, visits and exchanges. Dates are civil, at the place. */
@Entity
public class Mission extends Programme {
    @Enumerated(EnumType.STRING)
    private MissionKind kind;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "until_date")
    private LocalDate until;

    private @Nullable Integer days;
    private @Nullable LocalDate programmeFrom;
    private @Nullable Integer teamSize;

    @Convert(converter = LocalizedTextsColumn.class)
    private List<LocalizedText> teamSpecialities = List.of();

    @ManyToMany
    @JoinTable(
            name = "mission_team_member",
            joinColumns = @JoinColumn(name = "mission_id"),
            inverseJoinColumns = @JoinColumn(name = "person_listing_id"))
    @OrderColumn(name = "position")
    private List<PersonListing> teamMembers = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "mission_team_institution",
            joinColumns = @JoinColumn(name = "mission_id"),
            inverseJoinColumns = @JoinColumn(name = "institution_listing_id"))
    @OrderColumn(name = "position")
    private List<InstitutionListing> teamFrom = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mission_stop", joinColumns = @JoinColumn(name = "mission_id"))
    @OrderColumn(name = "position")
    private List<Stop> stops = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "mission_activity", joinColumns = @JoinColumn(name = "mission_id"))
    @OrderColumn(name = "position")
    private List<Activity> activities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "supply", joinColumns = @JoinColumn(name = "mission_id"))
    @OrderColumn(name = "position")
    private List<Supply> supplies = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Mission() {}

    @SuppressWarnings("NullAway.Init") // scheduled right after construction
    public Mission(String slug, LocalizedText title, List<String> languages) {
        super(slug, title, languages);
    }

    /** @param newDays the programme's own count, from {@code newProgrammeFrom} or else {@code newFrom} */
    public void schedule(
            MissionKind newKind,
            LocalDate newFrom,
            LocalDate newUntil,
            @Nullable Integer newDays,
            @Nullable LocalDate newProgrammeFrom) {
        kind = newKind;
        from = newFrom;
        until = newUntil;
        days = newDays;
        programmeFrom = newProgrammeFrom;
    }

    /** @param size null if the file has no team */
    public void assignTeam(
            @Nullable Integer size,
            List<PersonListing> members,
            List<InstitutionListing> institutions,
            List<LocalizedText> specialities) {
        teamSize = size;
        PersistentLists.replace(teamMembers, members);
        PersistentLists.replace(teamFrom, institutions);
        teamSpecialities = specialities;
    }

    public void plan(List<Stop> newStops, List<Activity> newActivities, List<Supply> newSupplies) {
        PersistentLists.replace(stops, newStops);
        PersistentLists.replace(activities, newActivities);
        PersistentLists.replace(supplies, newSupplies);
    }

    @Override
    public Programme frame() {
        return this;
    }

    @Override
    public LocalDate firstDay() {
        return from;
    }

    /** It lasts from the beginning of its first day to the end of its last, in the zone of its first side. */
    @Override
    public ExchangeState state(Instant now) {
        ZoneId zone = ZoneId.of(sides().getFirst().zone());
        return standing()
                .state(
                        from.atStartOfDay(zone).toInstant(),
                        until.plusDays(1).atStartOfDay(zone).toInstant(),
                        now);
    }

    public MissionKind kind() {
        return kind;
    }

    public LocalDate from() {
        return from;
    }

    /** The last known day by the count of days, the stops and the activities, as far as these are public. */
    public LocalDate until() {
        return until;
    }

    public @Nullable Integer days() {
        return days;
    }

    public @Nullable LocalDate programmeFrom() {
        return programmeFrom;
    }

    public @Nullable Integer teamSize() {
        return teamSize;
    }

    public List<LocalizedText> teamSpecialities() {
        return teamSpecialities;
    }

    public List<PersonListing> teamMembers() {
        return teamMembers;
    }

    public List<InstitutionListing> teamFrom() {
        return teamFrom;
    }

    public List<Stop> stops() {
        return stops;
    }

    public List<Activity> activities() {
        return activities;
    }

    public List<Supply> supplies() {
        return supplies;
    }
}
