package org.consilium.publishing;

import org.consilium.exchange.Tier;

public record OrganisationJson(Tier tier, InstitutionRef institution) {}
