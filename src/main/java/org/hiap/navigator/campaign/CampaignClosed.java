package org.hiap.navigator.campaign;

import java.util.UUID;

/**
 * A campaign has ended for good; whoever listens does so in the same transaction, in
 * which no round of it moves.
 */
public record CampaignClosed(UUID campaignId) {
}
