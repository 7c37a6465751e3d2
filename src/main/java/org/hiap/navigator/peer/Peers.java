package org.hiap.navigator.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Programmes;
import org.hiap.navigator.peer.Matches.Match;
import org.hiap.navigator.scoring.Importance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to who could learn from whom, which asks both for their consent. */
@Service
@Transactional(readOnly = true)
public class Peers {

	private static final Comparator<LearningTheme> MOST_FIRST = Comparator
		.comparing((LearningTheme theme) -> theme.regions().size())
		.thenComparing(LearningTheme::missionCritical)
		.reversed()
		.thenComparing((theme) -> theme.criterion().name());

	private final NewestSubmissions submissions;

	private final Programmes programmes;

	Peers(NewestSubmissions submissions, Programmes programmes) {
		this.submissions = submissions;
		this.programmes = programmes;
	}

	/**
	 * A region's gaps and who is strong there. The region itself learns only of those
	 * that share by name, and of none while it does not share by name itself; the
	 * programme learns of all.
	 * @return empty while the region has nothing submitted
	 * @throws NotFoundException when it is somebody else's region
	 */
	public Optional<Matches> of(Viewer viewer, String code) {
		boolean programme = !viewer.role().ofAnAuthority();
		if (!programme && !viewer.belongsTo(code)) {
			throw new NotFoundException();
		}
		List<PeerRegion> all = this.submissions.all();
		return all.stream()
			.filter((region) -> region.code().equals(code))
			.findFirst()
			.map((region) -> new Matches(region,
					region.gaps()
						.stream()
						.map((gap) -> new Match(gap,
								(programme || region.isNamed()) ? strong(all, gap.criterion().slug(), code, programme)
										: List.of()))
						.toList()));
	}

	/**
	 * Criteria in which three regions or more have a gap, most regions first.
	 * @param programme the code of a programme whose regions alone learn, or null
	 * @param pillar the slug of the only pillar looked at, or null
	 * @throws NotFoundException when the viewer is not of the programme
	 */
	public List<LearningTheme> themes(Viewer viewer, @Nullable String programme, @Nullable String pillar) {
		viewer.requireProgramme();
		List<PeerRegion> all = this.submissions.all();
		Map<String, String> members = (programme != null) ? this.programmes.members() : Map.of();
		Map<String, List<Learner>> learners = new LinkedHashMap<>();
		for (PeerRegion region : all) {
			if (programme == null || programme.equals(members.get(region.code()))) {
				for (Gap gap : region.gaps()) {
					if (pillar == null || pillar.equals(gap.pillar().slug())) {
						learners.computeIfAbsent(gap.criterion().slug(), (slug) -> new ArrayList<>())
							.add(new Learner(region, gap));
					}
				}
			}
		}
		return learners.values()
			.stream()
			.filter((each) -> each.size() >= LearningTheme.FEWEST)
			.map((each) -> theme(all, each))
			.sorted(MOST_FIRST)
			.toList();
	}

	private record Learner(PeerRegion region, Gap gap) {
	}

	private static LearningTheme theme(List<PeerRegion> all, List<Learner> learners) {
		Gap gap = learners.getFirst().gap();
		return new LearningTheme(gap.pillar(), gap.criterion(), learners.stream().map(Learner::region).toList(),
				learners.stream()
					.filter((each) -> each.gap().pillar().importance() == Importance.MISSION_CRITICAL)
					.count(),
				strong(all, gap.criterion().slug(), "", false));
	}

	/** By name, so that nobody can tell who is strongest. */
	private static List<Peer> strong(List<PeerRegion> all, String criterion, String except, boolean evenUnnamed) {
		return all.stream()
			.filter((region) -> !region.code().equals(except))
			.filter((region) -> evenUnnamed || region.isNamed())
			.filter((region) -> region.isStrongIn(criterion))
			.map((region) -> new Peer(region.code(), region.name(), region.isNamed()))
			.toList();
	}

}
