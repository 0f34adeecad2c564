package org.consilium.publishing.view;

import org.consilium.exchange.Tier;

public record OrganisationJson(Tier tier, InstitutionRef institution) {}
