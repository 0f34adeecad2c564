package org.consilium.access.web;

import java.util.List;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.access.MemberDataJson;
import org.consilium.page.Page;
import org.consilium.page.PageRenderer;

/**
 * What is asked before somebody is erased: who it is, what goes, what stays and why.
 *
 * @param exchanges that nobody else would organise
 * @param lastAdministrator whether the installation would be left without one
 * @param own whether the person asks for it in person
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

    /** Somebody must stay to see to it; an administrator may decide that an exchange needs nobody any more. */
    public boolean possible() {
        return !lastAdministrator && (!own || exchanges.isEmpty());
    }

    String render(PageRenderer renderer, Page page, String back) {
        return renderer.render(page, "erase", Map.of("question", this, "back", page.href(back)));
    }
}
