package org.consilium.access.web;

import java.util.List;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.access.MemberDataJson;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;

/**
 * What an administrator or the person confirms before an erasure: who it is, what is deleted, what stays and why.
 *
 * @param exchanges that would have no other organiser
 * @param lastAdministrator whether the installation would be left without an administrator
 * @param own whether the person asks in person
 */
public record ErasureConfirmation(
        MemberDataJson member, List<String> exchanges, boolean lastAdministrator, boolean own) {
    static ErasureConfirmation of(MemberDataJson member, List<String> leftAlone, boolean own) {
        return new ErasureConfirmation(
                member,
                leftAlone.stream().filter(slug -> !slug.equals(Grant.NONE)).toList(),
                leftAlone.contains(Grant.NONE),
                own);
    }

    /** The last administrator stays; an administrator may decide that an exchange needs no organiser any more. */
    public boolean possible() {
        return !lastAdministrator && (!own || exchanges.isEmpty());
    }

    String render(PageRenderer renderer, Page page, String back) {
        return renderer.render(page, "erase", Map.of("question", this, "back", page.href(back)));
    }
}
