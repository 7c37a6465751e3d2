package org.hiap.navigator.campaign;

import java.util.List;

/**
 * What would be closed.
 *
 * @param seen names this state: closing asks for it, so that nobody closes what they have
 * not seen
 * @param counted how many accepted authorities agreed to count in figures of several
 */
public record ClosingCheck(String seen, List<CampaignRound> rounds, int counted) {

	/** Who has not submitted. */
	public List<CampaignRound> awaited() {
		return this.rounds.stream().filter(CampaignRound::isAwaited).toList();
	}

	/** Who has submitted and is not accepted. */
	public List<CampaignRound> notAccepted() {
		return this.rounds.stream()
			.filter((round) -> !round.isAwaited() && round.standing() != RoundStanding.ACCEPTED)
			.toList();
	}

	public int accepted() {
		return (int) this.rounds.stream().filter((round) -> round.standing() == RoundStanding.ACCEPTED).count();
	}

}
