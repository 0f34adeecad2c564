package org.consilium.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the OpenAPI description what the scan of the sources cannot find: how values look as JSON, and how a refusal
 * looks. Removes pages from it.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    /** The only property of a value that is written as a map from language to text. */
    private static final String BY_LANGUAGE = "by_language";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().keySet().stream()
                .filter(path -> !path.equals("/api") && !path.startsWith("/api/"))
                .toList()
                .forEach(api.getPaths()::removePathItem);
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(ApiDescription::describeRefusals));
        Map.copyOf(api.getComponents().getSchemas())
                .forEach((name, schema) -> api.getComponents().addSchema(name, asWritten(schema)));
        api.getComponents().addSchema("Problem", problem());
    }

    private static Schema asWritten(Schema schema) {
        Map<String, Schema> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        if (properties.keySet().equals(Set.of(BY_LANGUAGE))) {
            return Objects.requireNonNull(properties.get(BY_LANGUAGE))
                    .description(
                            "Language tag (BCP 47) to the text in that language. At least one; a missing language is a "
                                    + "pending translation.");
        }
        List<Object> words = schema.getEnumeration();
        return words == null
                ? schema
                : schema.enumeration(words.stream().map(ApiDescription::word).toList());
    }

    /** As {@link org.consilium.shared.Coded} writes a constant. */
    private static Object word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT);
    }

    private static void describeRefusals(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2") && !status.startsWith("3")) {
                response.content(problemContent());
            }
        });
        operation
                .getResponses()
                .setDefaultValue(anyOther(operation.getResponses().getDefaultValue()));
    }

    private static APIResponse anyOther(@Nullable APIResponse described) {
        return Optional.ofNullable(described)
                .orElseGet(() -> OASFactory.createAPIResponse().description("Refused or failed; code says why"))
                .content(problemContent());
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }

    /** What {@link ErrorAnswers} writes. */
    private static Schema problem() {
        return object("Why a request was refused or failed (RFC 9457)")
                .addProperty("type", text("about:blank: the code distinguishes kinds of problems"))
                .addProperty("title", text("The phrase of the status"))
                .addProperty("status", number("Of HTTP"))
                .addProperty("code", text("Stable and dotted, such as exchange.unknown: programs decide by it"))
                .addProperty("detail", text("In English: what is wrong, and what to do next"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("reference", text("For an unforeseen failure: the reference to give to the operator"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("For a refused file: all its errors")
                                .items(fileProblem()))
                .addProperty(
                        "fields",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("For a refused person: all errors")
                                .items(fieldProblem()))
                .addProperty(
                        "lines",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("For a refused list: all its errors")
                                .items(fieldProblem().addProperty("line", number("From 1, the header included"))))
                .required(List.of("type", "title", "status", "code", "detail", "instance"));
    }

    private static Schema fileProblem() {
        return object("One error in an exchange file")
                .addProperty("file", text("The name given with the file"))
                .addProperty("line", number("From 1"))
                .addProperty("column", number("In characters, from 1"))
                .addProperty("path", text("Such as agenda[0].items[2].minutes; file for the file as a whole"))
                .addProperty("message", text("What is wrong, what is expected"))
                .required(List.of("file", "line", "column", "path", "message"));
    }

    private static Schema fieldProblem() {
        return object("One error in a person's details")
                .addProperty("field", text("Such as email; left out if a line as a whole is wrong"))
                .addProperty("code", text("Stable, for programs"))
                .addProperty("message", text("In English: what is wrong, what is expected"))
                .required(List.of("code", "message"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .description(description);
    }
}
