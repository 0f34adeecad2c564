package org.consilium.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What the organiser of an exchange decided about its form. Without one it is closed. */
@Entity
public class RegistrationPolicy {
    @Id
    private String exchange;

    private boolean open;
    private boolean approval;

    @SuppressWarnings("NullAway.Init")
    protected RegistrationPolicy() {}

    void decide(boolean newOpen, boolean newApproval) {
        open = newOpen;
        approval = newApproval;
    }

    String exchange() {
        return exchange;
    }

    boolean open() {
        return open;
    }

    /** Whether an organiser looks at everybody who registers. */
    boolean approval() {
        return approval;
    }
}
