package org.consilium.registration.web;

import io.quarkus.qute.RawString;
import org.consilium.access.LinkService.NewLink;
import org.consilium.access.secret.LinkAddress;
import org.consilium.admission.ExchangeHead;
import org.consilium.admission.Moments;
import org.consilium.page.QrSvg;
import org.consilium.shared.UiLanguage;

/** A personal link as shown, once. {@code until} has date, time and zone. */
public record ShownLink(String url, String until) {
    static ShownLink of(NewLink link, LinkAddress address, UiLanguage language, ExchangeHead exchange) {
        return new ShownLink(address.of(link.secret()), Moments.said(link.expiresAt(), language, exchange.sides()));
    }

    /** For a phone that is held before the screen. */
    public RawString qr() {
        return QrSvg.of(url);
    }
}
