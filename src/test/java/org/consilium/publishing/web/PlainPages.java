package org.consilium.publishing.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.consilium.page.Assets;
import org.consilium.page.PageRenderer;
import org.consilium.shared.PublicAddress;

/** The templates rendered without a running application, escaped as the application escapes them. */
final class PlainPages {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    static final PublicAddress ADDRESS = new PublicAddress(URI.create("http://localhost"));

    private PlainPages() {}

    static PageRenderer renderer() {
        var builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .strictRendering(true)
                .addLocator(PlainPages::locate);
        try (var tags = Files.list(TEMPLATES.resolve("tags"))) {
            tags.map(file -> file.getFileName().toString().replace(".html", ""))
                    .forEach(tag ->
                            builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag + ".html")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageRenderer(builder.build(), new Assets(), ADDRESS);
    }

    private static Optional<TemplateLocation> locate(String id) {
        Path file = TEMPLATES.resolve(id.endsWith(".html") ? id : id + ".html");
        return Files.exists(file) ? Optional.of(new Location(file)) : Optional.empty();
    }

    private record Location(Path file) implements TemplateLocation {
        @Override
        public Reader read() {
            try {
                return Files.newBufferedReader(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType("text/html"));
        }
    }
}
