package org.consilium.publishing.web;

import java.util.List;
import java.util.Optional;
import org.consilium.publishing.DocumentJson;
import org.consilium.publishing.ExchangeJson;
import org.consilium.publishing.ExchangeSummary;
import org.consilium.publishing.InstitutionJson;
import org.consilium.publishing.InstitutionRef;
import org.consilium.publishing.MissionJson;
import org.consilium.publishing.MissionSummary;
import org.consilium.publishing.PageOf;
import org.consilium.publishing.PersonJson;
import org.consilium.publishing.PersonRef;
import org.consilium.publishing.PublicReader;

/** What a fresh installation without any exchange file has to show. */
record NothingPublished() implements PublicReader {
    private static <T> PageOf<T> none(int page, int size) {
        return new PageOf<>(List.of(), page, size, 0);
    }

    @Override
    public PageOf<ExchangeSummary> exchanges(When when, int page, int size) {
        return none(page, size);
    }

    @Override
    public Optional<ExchangeJson> exchange(String slug) {
        return Optional.empty();
    }

    @Override
    public PageOf<MissionSummary> missions(int page, int size) {
        return none(page, size);
    }

    @Override
    public Optional<MissionJson> mission(String slug) {
        return Optional.empty();
    }

    @Override
    public PageOf<PersonRef> people(int page, int size) {
        return none(page, size);
    }

    @Override
    public Optional<PersonJson> person(String id) {
        return Optional.empty();
    }

    @Override
    public PageOf<InstitutionRef> institutions(int page, int size) {
        return none(page, size);
    }

    @Override
    public Optional<InstitutionJson> institution(String id) {
        return Optional.empty();
    }

    @Override
    public PageOf<DocumentJson> documents(int page, int size) {
        return none(page, size);
    }
}
