package org.consilium.registration.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.consilium.access.secret.LinkAddress;
import org.consilium.registration.ImportReport;
import org.consilium.registration.entry.Field;
import org.consilium.registration.entry.SkippedLine;
import org.consilium.registration.entry.Wrong;
import org.consilium.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import. {@code bad} lines were left out if the request asked for the good ones or for a check only;
 * {@code links} are for people who get no letter, and appear only in this answer.
 */
public record ImportJson(
        boolean done,
        int good,
        int invited,
        int letters,
        List<BadLineJson> bad,
        List<SkippedJson> skipped,
        List<InviteeLinkJson> links) {
    /** {@code field} is left out if the line or the list as a whole is wrong. */
    public record BadLineJson(int line, @Nullable Field field, Wrong code, String message) {}

    public record SkippedJson(int line, String name, SkippedLine.SkipReason why) {}

    public record InviteeLinkJson(
            int line, String name, @Nullable String email, String link, Instant expires) {}

    static ImportJson of(ImportReport report, LinkAddress address) {
        return new ImportJson(
                report.done(),
                report.good(),
                report.invited().size(),
                report.letters(),
                bad(report.bad()),
                report.skipped().stream()
                        .map(one -> new SkippedJson(one.line(), one.name(), one.why()))
                        .toList(),
                report.links().stream()
                        .map(one -> {
                            var link = Objects.requireNonNull(one.link());
                            var details = one.invitee().details();
                            return new InviteeLinkJson(
                                    one.invitee().line(),
                                    details.name(),
                                    details.email(),
                                    address.of(link.secret()),
                                    link.expiresAt());
                        })
                        .toList());
    }

    static List<BadLineJson> bad(List<Finding<Field, Wrong>> findings) {
        return findings.stream()
                .map(one -> new BadLineJson(one.line(), one.field(), one.wrong(), one.inEnglish()))
                .toList();
    }
}
