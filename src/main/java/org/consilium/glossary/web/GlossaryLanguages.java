package org.consilium.glossary.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.consilium.shared.Languages;
import org.consilium.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The languages of a glossary requested through the API. */
public class GlossaryLanguages {
    private static final int MOST = 20;

    @QueryParam("languages")
    @DefaultValue("")
    @Parameter(
            description = "BCP 47 tags separated by commas, such as zh,uk; by default all. Terms in only one of them "
                    + "are left out")
    String languages = "";

    List<String> tags() {
        List<String> wanted = Arrays.stream(languages.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (wanted.size() > MOST || !wanted.stream().allMatch(Languages::isKnown)) {
            throw Problem.badRequest(
                            "request.languages",
                            "languages are BCP 47 tags separated by commas, " + MOST + " at most: zh,uk")
                    .asException();
        }
        return wanted;
    }
}
