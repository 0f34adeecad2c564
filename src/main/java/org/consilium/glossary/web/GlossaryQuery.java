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

/** What is in the address of the list. An empty parameter is none: a form sends it all the same; one that is not known too. */
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

    /** {@code ?}, and what is chosen, each with {@code &} behind it. */
    public String query() {
        TermStatus known = chosen();
        return "?"
                + (known == null ? "" : "status=" + known.code() + "&")
                + (isDomain() ? "domain=" + URLEncoder.encode(domain, StandardCharsets.UTF_8) + "&" : "")
                + (search().isEmpty() ? "" : "q=" + URLEncoder.encode(search(), StandardCharsets.UTF_8) + "&");
    }
}
