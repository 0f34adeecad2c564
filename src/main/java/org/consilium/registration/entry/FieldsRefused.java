package org.consilium.registration.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.shared.Problem;
import org.consilium.shared.ProblemException;
import org.consilium.table.Finding;

/** All errors in the details of a person sent to the API. */
public record FieldsRefused(List<Finding<Field, Wrong>> findings) {

    public ProblemException asException() {
        return Problem.unprocessable("participant.invalid", detail())
                .with("fields", findings.stream().map(FieldsRefused::json).toList())
                .asException();
    }

    private String detail() {
        return findings.stream()
                .map(found -> (found.field() == null ? "" : found.field().code() + ": ") + found.inEnglish())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> json(Finding<Field, Wrong> found) {
        return Map.of(
                "field",
                found.field() == null ? "" : found.field().code(),
                "code",
                found.wrong().code(),
                "message",
                found.inEnglish());
    }
}
