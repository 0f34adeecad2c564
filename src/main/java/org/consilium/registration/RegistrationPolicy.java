package org.consilium.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The organiser's settings of an exchange's form. Without settings it is closed. */
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

    /** Whether an organiser approves each registration. */
    boolean approval() {
        return approval;
    }
}
