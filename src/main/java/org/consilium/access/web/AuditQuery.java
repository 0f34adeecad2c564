package org.consilium.access.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.consilium.access.AuditAction;
import org.consilium.access.AuditFilter;
import org.consilium.shared.Coded;
import org.consilium.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The filter of the audit log as typed; an empty field selects everything. */
public class AuditQuery {
    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9998;

    @QueryParam("member")
    @DefaultValue("")
    String member = "";

    @QueryParam("action")
    @DefaultValue("")
    String action = "";

    @QueryParam("exchange")
    @DefaultValue("")
    String exchange = "";

    @QueryParam("from")
    @DefaultValue("")
    String from = "";

    @QueryParam("until")
    @DefaultValue("")
    String until = "";

    public String member() {
        return member;
    }

    public String action() {
        return action;
    }

    public String exchange() {
        return exchange;
    }

    public String from() {
        return from;
    }

    public String until() {
        return until;
    }

    /** The names of the fields that cannot be parsed. */
    public List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        check(wrong, "member", member, Long::valueOf);
        check(wrong, "action", action, AuditQuery::action);
        check(wrong, "exchange", exchange, AuditQuery::slug);
        check(wrong, "from", from, AuditQuery::date);
        check(wrong, "until", until, AuditQuery::date);
        return wrong;
    }

    private static void check(List<String> wrong, String name, String typed, Function<String, ?> read) {
        try {
            value(typed, read);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            wrong.add(name);
        }
    }

    /** @throws org.consilium.shared.ProblemException 400 {@code audit.filter} if a field cannot be parsed */
    AuditFilter filter() {
        List<String> wrong = wrong();
        if (!wrong.isEmpty()) {
            throw Problem.badRequest(
                            "audit.filter",
                            "These cannot be read: " + String.join(", ", wrong)
                                    + ". Expected: member a number, action a word of the log, exchange a slug,"
                                    + " from and until dates as 2026-11-22 (UTC).")
                    .asException();
        }
        return new AuditFilter(
                value(member, Long::valueOf),
                value(action, AuditQuery::action),
                value(exchange, AuditQuery::slug),
                value(from, AuditQuery::date),
                value(until, AuditQuery::date));
    }

    /** {@code ?member=17&...}, empty without a filter. */
    String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "member", member);
        add(parts, "action", action);
        add(parts, "exchange", exchange);
        add(parts, "from", from);
        add(parts, "until", until);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String typed) {
        if (!typed.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(typed.strip(), StandardCharsets.UTF_8));
        }
    }

    private static <T> @Nullable T value(String typed, Function<String, T> read) {
        return typed.isBlank() ? null : read.apply(typed.strip());
    }

    private static AuditAction action(String code) {
        return Coded.of(AuditAction.class, code).orElseThrow(IllegalArgumentException::new);
    }

    /** A day within the range of the database (MySQL 8.0, 11.2.2), as the day after it must be too. */
    private static LocalDate date(String typed) {
        LocalDate date = LocalDate.parse(typed);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException(typed);
        }
        return date;
    }

    /** The column is ASCII: other text matches nothing. */
    private static String slug(String typed) {
        if (typed.length() > LONGEST || typed.chars().anyMatch(unit -> unit <= ' ' || unit >= 0x7f)) {
            throw new IllegalArgumentException();
        }
        return typed;
    }
}
