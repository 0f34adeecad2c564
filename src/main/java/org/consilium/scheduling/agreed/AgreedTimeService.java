package org.consilium.scheduling.agreed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFile.ExchangeBody;
import org.consilium.exchangefile.FileTimes;
import org.jspecify.annotations.Nullable;

/** Keeps the starts on which sides agreed, and says which of them a country's clocks have changed. Callers check the rights. */
@ApplicationScoped
@Transactional
public class AgreedTimeService {
    private final AgreedTimeRepository times;

    AgreedTimeService(AgreedTimeRepository times) {
        this.times = times;
    }

    /** An exchange whose start has to be agreed anew. */
    public record Question(String exchange, ExchangeBody body, AgreedTimeRules.Changed changed) {}

    /** Of a working copy. */
    public List<Question> questions(ExchangeFile file) {
        Map<String, AgreedTime> known = times.of(file.slug());
        List<Question> questions = new ArrayList<>();
        file.exchanges().forEach((exchange, body) -> {
            AgreedTime agreed = known.get(exchange);
            if (agreed != null && agreed.zone().equals(body.zone())) {
                AgreedTimeRules.changed(agreed)
                        .ifPresent(changed -> questions.add(new Question(exchange, body, changed)));
            }
        });
        return questions;
    }

    /** Keeps what an edited working copy says, in the transaction that changes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void edited(ExchangeFile before, ExchangeFile now) {
        if (!starts(before).equals(starts(now))) {
            keep(
                    now,
                    (known, exchange, body) ->
                            AgreedTimeRules.edited(known, before.exchanges().get(exchange), body));
        }
    }

    /** Keeps what a working copy says that a file, a discard or a restore has replaced, in the transaction that does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replaced(ExchangeFile now) {
        keep(now, (known, exchange, body) -> AgreedTimeRules.replaced(known, body));
    }

    /** Keeps what is published, in the transaction that publishes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void published(ExchangeFile now) {
        keep(now, (known, exchange, body) -> AgreedTimeRules.published(known, body));
    }

    /** What is agreed after a change. */
    private interface Change {
        AgreedTime of(@Nullable AgreedTime known, String exchange, ExchangeBody body);
    }

    private void keep(ExchangeFile now, Change change) {
        Map<String, AgreedTime> known = times.of(now.slug());
        now.exchanges().forEach((exchange, body) -> {
            AgreedTime after = change.of(known.get(exchange), exchange, body);
            if (!after.equals(known.get(exchange))) {
                times.set(now.slug(), exchange, after);
            }
        });
        known.keySet().stream()
                .filter(exchange -> !now.exchanges().containsKey(exchange))
                .forEach(exchange -> times.remove(now.slug(), exchange));
    }

    private static List<List<Object>> starts(ExchangeFile file) {
        return file.exchanges().entrySet().stream()
                .map(one -> List.<Object>of(
                        one.getKey(), one.getValue().starts(), one.getValue().zone()))
                .toList();
    }

    /** Takes what an exchange says now as agreed. */
    public void agree(ExchangeFile file, String exchange) {
        ExchangeBody body = file.exchanges().get(exchange);
        if (body != null) {
            times.set(file.slug(), exchange, AgreedTime.of(body));
        }
    }

    /** Of a draft that is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String slug) {
        times.remove(slug);
    }

    /** Slugs that were released before these times were kept. */
    public List<String> unknown() {
        return times.unknown();
    }

    /**
     * @param released with the civil time on which its sides agreed
     * @param now the same as published now, with the instant
     */
    public void complete(ExchangeFile released, ExchangeFile now) {
        now.exchanges().forEach((exchange, body) -> {
            ExchangeBody then = released.exchanges().getOrDefault(exchange, body);
            times.set(now.slug(), exchange, new AgreedTime(then.starts(), then.zone(), FileTimes.starts(body)));
        });
    }
}
