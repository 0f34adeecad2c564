package org.consilium.access;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.shared.PageOf;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuditRepository implements PanacheRepository<AuditEntry> {
    private static final Sort NEWEST_FIRST = Sort.descending("id");

    /** Newest first. */
    PageOf<AuditEntry> page(AuditFilter filter, int page, int size) {
        PanacheQuery<AuditEntry> found = matching(filter, null);
        return new PageOf<>(found.page(page, size).list(), page, size, found.count());
    }

    /** @param before the number of an entry; null to begin with the newest */
    List<AuditEntry> before(AuditFilter filter, @Nullable Long before, int most) {
        return matching(filter, before).page(0, most).list();
    }

    private PanacheQuery<AuditEntry> matching(AuditFilter filter, @Nullable Long before) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        add(conditions, values, "memberId = :member", "member", filter.member());
        add(conditions, values, "action = :action", "action", filter.action());
        add(conditions, values, "exchange = :exchange", "exchange", filter.exchange());
        add(conditions, values, "at >= :begins", "begins", filter.begins());
        add(conditions, values, "at < :ends", "ends", filter.ends());
        add(conditions, values, "id < :before", "before", before);
        return conditions.isEmpty()
                ? findAll(NEWEST_FIRST)
                : find(String.join(" and ", conditions), NEWEST_FIRST, values);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** Entries leave the log only by age. */
    long forgetOlderThan(Instant moment) {
        return delete("at < ?1", moment);
    }
}
