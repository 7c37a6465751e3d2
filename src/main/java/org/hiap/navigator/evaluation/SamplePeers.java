package org.hiap.navigator.evaluation;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.peer.Introduction.Outcome;
import org.hiap.navigator.peer.Introductions;
import org.hiap.navigator.peer.Matches.Match;
import org.hiap.navigator.peer.Peers;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** An invented region that asks two others how they did it; one of them it has met. */
@Component
@Conditional(EvaluationMode.class)
class SamplePeers {

	private final Peers peers;

	private final Introductions introductions;

	private final Submissions submissions;

	SamplePeers(Peers peers, Introductions introductions, Submissions submissions) {
		this.peers = peers;
		this.introductions = introductions;
		this.submissions = submissions;
	}

	/** The region needs a submission with two gaps in which others are strong. */
	void ask(Viewer lead, Viewer reviewer) {
		shareByName(lead);
		List<Match> matches = this.peers.of(lead, lead.authority())
			.orElseThrow()
			.matches()
			.stream()
			.filter((match) -> !match.peers().isEmpty())
			.toList();
		UUID met = ask(lead, matches.getFirst(),
				"We begin this in our (invented) region next spring. What would you do first, and what never again?");
		this.introductions.introduce(reviewer, met,
				"Northvale would like to hear how you began. Please find an (invented) hour together.");
		this.introductions.add(lead, met, Outcome.Kind.TALKED,
				"An hour on the phone. They sent us their (invented) first year’s plan.");
		ask(lead, matches.get(1),
				"Who in your region had to agree before this worked? We are stuck at the first table.");
	}

	private UUID ask(Viewer lead, Match match, String message) {
		return this.introductions.ask(lead, match.gap().criterion().slug(), match.peers().getLast().code(), message)
			.orElseThrow();
	}

	private void shareByName(Viewer lead) {
		UUID round = this.peers.of(lead, lead.authority()).orElseThrow().region().result().of().assessmentId();
		this.submissions.share(lead, round, this.submissions.sharing(lead, round).orElseThrow().number(),
				Consent.NAMED);
	}

}
