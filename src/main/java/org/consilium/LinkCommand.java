package org.consilium;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.consilium.access.Caller;
import org.consilium.platform.Settings;
import org.consilium.registration.OperatorLink;
import org.consilium.registration.OperatorLinkService;
import org.consilium.shared.ProblemException;
import org.consilium.shared.UiLanguage;

/**
 * The command {@code link}: a personal link for a role, created by the Consilium that listens at the configured port
 * or, if none does, by an application on the same data that opens no port.
 */
final class LinkCommand implements QuarkusApplication {
    /** @param exchange a slug; it and {@code side} are empty unless the role is for one */
    record Order(String role, String exchange, String side) {
        /** @param operands the role, then optionally {@code SLUG} or {@code SLUG/SIDE} */
        static Order of(List<String> operands) {
            String[] place = (operands.size() > 1 ? operands.get(1) : "").split("/", 2);
            return new Order(operands.getFirst(), place[0], place.length > 1 ? place[1] : "");
        }
    }

    @Inject
    OperatorLinkService links;

    static int run(Settings settings, List<String> operands) {
        return RunningConsilium.at(settings)
                .map(running -> {
                    System.out.print(LinkLines.made(running.link(Order.of(operands), language())));
                    return 0;
                })
                .orElseGet(() -> OfflineCommand.run(settings, LinkCommand.class, "link", operands));
    }

    /** The first argument is the command. */
    @Override
    public int run(String... arguments) {
        Order order = Order.of(List.of(arguments).subList(1, arguments.length));
        try {
            OperatorLink link =
                    links.make(Caller.installation(""), order.role(), order.exchange(), order.side(), language());
            System.out.print(LinkLines.made(link));
            return 0;
        } catch (ProblemException refusal) {
            System.err.println(refusal.problem().detail());
            return 1;
        }
    }

    /** The operator's language, if it is one of the five. */
    static UiLanguage language() {
        return UiLanguage.of(Locale.getDefault().getLanguage()).orElse(UiLanguage.EN);
    }
}
