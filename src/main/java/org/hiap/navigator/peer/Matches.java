package org.hiap.navigator.peer;

import java.util.List;
import java.util.Optional;

/**
 * A region's gaps, and who is strong there.
 *
 * @param matches the largest gap first
 */
public record Matches(PeerRegion region, List<Match> matches) {

	/**
	 * One gap.
	 *
	 * @param peers by name; those of them whom the viewer may learn of
	 */
	public record Match(Gap gap, List<Peer> peers) {
	}

	/** The match of a criterion, if it is a gap. */
	public Optional<Match> of(String criterion) {
		return this.matches.stream().filter((match) -> match.gap().criterion().slug().equals(criterion)).findFirst();
	}

	/** The gap in a criterion that a region can help with. */
	public Optional<Gap> gapFor(String criterion, String peer) {
		return of(criterion)
			.filter((match) -> match.peers().stream().anyMatch((each) -> each.named() && each.code().equals(peer)))
			.map(Match::gap);
	}

	/**
	 * How many regions it could ask about a criterion; none while it is not named itself.
	 */
	public long askable(String criterion) {
		return this.region.isNamed()
				? of(criterion).stream().flatMap((match) -> match.peers().stream()).filter(Peer::named).count() : 0;
	}

}
