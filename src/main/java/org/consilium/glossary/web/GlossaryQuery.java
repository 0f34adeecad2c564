package org.consilium.glossary.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.consilium.glossary.TermFilter;
import org.consilium.glossary.TermRules;
import org.consilium.glossary.TermStatus;
import org.consilium.shared.Coded;
import org.consilium.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The query of the list. An empty parameter counts as absent, because forms send it anyway; so does an unknown value.
 */
public record GlossaryQuery(
        @QueryParam("status") @DefaultValue("") String status,
        @QueryParam("domain") @DefaultValue("") String domain,
        @QueryParam("q") @DefaultValue("") String q) {
    private static final int LONGEST_SEARCH = 100;

    public @Nullable TermStatus chosen() {
        return Coded.of(TermStatus.class, status).orElse(null);
    }

    public String search() {
        return q.length() <= LONGEST_SEARCH ? q.strip() : q.substring(0, LONGEST_SEARCH);
    }

    TermFilter filter() {
        return new TermFilter(chosen(), isDomain() ? domain : null, search());
    }

    private boolean isDomain() {
        return !domain.isEmpty() && PlainText.length(domain) <= TermRules.LONGEST_DOMAIN;
    }

    /** {@code ?} and the choices, each followed by {@code &}. */
    public String query() {
        TermStatus known = chosen();
        return "?"
                + (known == null ? "" : "status=" + known.code() + "&")
                + (isDomain() ? "domain=" + URLEncoder.encode(domain, StandardCharsets.UTF_8) + "&" : "")
                + (search().isEmpty() ? "" : "q=" + URLEncoder.encode(search(), StandardCharsets.UTF_8) + "&");
    }
}
