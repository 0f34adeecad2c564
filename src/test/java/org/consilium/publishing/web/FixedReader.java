package org.consilium.publishing.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.access.Caller;
import org.consilium.exchange.MissionKind;
import org.consilium.exchange.state.ExchangeState;
import org.consilium.people.portrait.Picture;
import org.consilium.publishing.PublicReader;
import org.consilium.publishing.view.DocumentJson;
import org.consilium.publishing.view.ExchangeJson;
import org.consilium.publishing.view.ExchangeSummary;
import org.consilium.publishing.view.InstitutionJson;
import org.consilium.publishing.view.InstitutionRef;
import org.consilium.publishing.view.MissionJson;
import org.consilium.publishing.view.MissionSummary;
import org.consilium.publishing.view.PersonJson;
import org.consilium.publishing.view.PersonRef;
import org.consilium.shared.PageOf;

/** Exchanges in memory, with their missions, as of one instant. */
record FixedReader(Instant now, List<ExchangeJson> all) implements PublicReader {
    @Override
    public PageOf<ExchangeSummary> exchanges(When when, int page, int size) {
        Comparator<ExchangeJson> nearest = Comparator.comparing(ExchangeJson::starts);
        return pageOf(
                all.stream()
                        .filter(exchange -> when == When.ALL || exchange.ends().isAfter(now) == (when == When.COMING))
                        .sorted(when == When.COMING ? nearest : nearest.reversed())
                        .map(FixedReader::summary)
                        .toList(),
                page,
                size);
    }

    @Override
    public Optional<ExchangeJson> exchange(String slug) {
        return all.stream().filter(exchange -> exchange.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<ExchangeJson> exchange(Caller caller, String slug) {
        return exchange(slug);
    }

    @Override
    public Optional<Picture> portrait(Caller caller, String slug, String person) {
        return Optional.empty();
    }

    @Override
    public Optional<Picture> logo(Caller caller, String slug, String institution) {
        return Optional.empty();
    }

    @Override
    public PageOf<MissionSummary> missions(int page, int size) {
        List<MissionSummary> missions = all.stream()
                .filter(exchange -> exchange.mission() != null)
                .map(FixedReader::mission)
                .distinct()
                .toList();
        return pageOf(missions, page, size);
    }

    private static <T> PageOf<T> pageOf(List<T> items, int page, int size) {
        return new PageOf<>(items.stream().skip((long) page * size).limit(size).toList(), page, size, items.size());
    }

    private static ExchangeSummary summary(ExchangeJson exchange) {
        return new ExchangeSummary(
                exchange.slug(),
                exchange.kind(),
                exchange.state(),
                exchange.title(),
                exchange.languages(),
                exchange.sides(),
                exchange.starts(),
                exchange.ends(),
                exchange.zone(),
                exchange.assumed(),
                exchange.mission());
    }

    private static MissionSummary mission(ExchangeJson exchange) {
        return new MissionSummary(
                exchange.mission().slug(),
                MissionKind.EXPERT_MISSION,
                ExchangeState.HELD,
                exchange.mission().title(),
                exchange.languages(),
                exchange.sides(),
                exchange.mission().date(),
                exchange.mission().date().plusDays(14),
                15);
    }

    @Override
    public Optional<MissionJson> mission(String slug) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> paths(int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PageOf<PersonRef> people(int page, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PersonJson> person(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PageOf<InstitutionRef> institutions(int page, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<InstitutionJson> institution(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> personMovedTo(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<String> institutionMovedTo(String id) {
        return Optional.empty();
    }

    @Override
    public boolean isPersonGone(String id) {
        return false;
    }

    @Override
    public boolean isInstitutionGone(String id) {
        return false;
    }

    @Override
    public PageOf<DocumentJson> documents(int page, int size) {
        throw new UnsupportedOperationException();
    }
}
