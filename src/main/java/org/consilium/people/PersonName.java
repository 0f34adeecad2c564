package org.consilium.people;

/** A name in one script. Which part stands first depends on where the person is at home, not on the reader. */
public record PersonName(String family, String given) {
    /**
     * @param familyFirst the custom of the person's home (China: yes). In Han characters such a name is unspaced, and one of
     *     elsewhere has a middle dot between given and family name, as GB/T 15834 writes it
     */
    public String display(boolean familyFirst) {
        if (family.codePoints().allMatch(Character::isIdeographic)) {
            return familyFirst ? family + given : given + "·" + family;
        }
        return familyFirst ? family + " " + given : given + " " + family;
    }
}
