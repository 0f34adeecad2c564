package org.consilium.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.consilium.access.Caller;
import org.consilium.access.LinkService;
import org.consilium.access.LinkState;
import org.consilium.access.Member;
import org.consilium.access.limit.Limit;
import org.consilium.access.limit.Limits;
import org.consilium.mail.LetterService;

/** Mails a new link to the holder of an expired one, at the stored address, which no page shows. */
@ApplicationScoped
@Transactional
public class LinkRenewalService {
    private final LinkService links;
    private final LetterService letters;
    private final Limits limits;

    LinkRenewalService(LinkService links, LetterService letters, Limits limits) {
        this.links = links;
        this.letters = letters;
        this.limits = limits;
    }

    public boolean offered(LinkService.Look look) {
        boolean ranOut = look.state() == LinkState.EXPIRED || look.state() == LinkState.USED_UP;
        Member member = look.member();
        return ranOut && member != null && member.email() != null && letters.on();
    }

    /** Does nothing, silently, unless a renewal is offered. */
    public void renew(Caller by, String token) {
        LinkService.Look look = links.look(by, token);
        Member member = look.member();
        if (offered(look) && member != null) {
            limits.take(Limit.NEW_LINK, member.id());
            letters.queue(member.id(), LinkLetter.KIND, member.homeExchange());
        }
    }
}
