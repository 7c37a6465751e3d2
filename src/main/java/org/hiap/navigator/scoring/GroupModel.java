package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/**
 * All that a group of people gave to a set of options and what they come to together (F1,
 * F3, F11, F12): page, export and API build this one value and ask it. People listed
 * twice, unknown cells, scores outside their scale and weights for other criteria are
 * rejected.
 *
 * @param options ids, each once, in the order to keep among equals
 * @param criteria scales by the id of the criterion
 * @param participants in any order, also those who gave nothing yet
 * @param agreed scores agreed together, each in place of the mean of its cell
 * @param commonWeights the group's weights where they are not personal, or were changed
 * together later; then nobody's own count
 * @param minimumCoverage share of the weight, 0 to 1, below which an option is not ranked
 */
public record GroupModel(List<String> options, SequencedMap<String, Scale> criteria, List<Participant> participants,
		Map<Cell, Fraction> agreed, Optional<Weights> commonWeights, Averaging averaging, Fraction minimumCoverage) {

	public GroupModel {
		options = List.copyOf(options);
		criteria = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(criteria));
		participants = List.copyOf(participants);
		agreed = Map.copyOf(agreed);
		if (participants.stream().map(Participant::id).distinct().count() < participants.size()) {
			throw new IllegalArgumentException("A participant is listed twice");
		}
		for (Participant participant : participants) {
			participant.weights().ifPresent(matching(criteria.keySet()));
		}
		commonWeights.ifPresent(matching(criteria.keySet()));
	}

	/** Of what people gave, each counting alike, with the usual minimum coverage. */
	public GroupModel(List<String> options, SequencedMap<String, Scale> criteria, List<Participant> participants) {
		this(options, criteria, participants, Map.of(), Optional.empty(), Averaging.PEOPLE, WeightedSum.USUAL_COVERAGE);
	}

	public GroupModel withAgreed(Map<Cell, Fraction> scores) {
		return new GroupModel(this.options, this.criteria, this.participants, scores, this.commonWeights,
				this.averaging, this.minimumCoverage);
	}

	public GroupModel withCommonWeights(Weights weights) {
		return new GroupModel(this.options, this.criteria, this.participants, this.agreed, Optional.of(weights),
				this.averaging, this.minimumCoverage);
	}

	public GroupModel withAveraging(Averaging other) {
		return new GroupModel(this.options, this.criteria, this.participants, this.agreed, this.commonWeights, other,
				this.minimumCoverage);
	}

	public GroupModel withMinimumCoverage(Fraction share) {
		return new GroupModel(this.options, this.criteria, this.participants, this.agreed, this.commonWeights,
				this.averaging, share);
	}

	/** The same question to other people, such as one team or all but one person. */
	public GroupModel withParticipants(List<Participant> others) {
		return new GroupModel(this.options, this.criteria, others, this.agreed, this.commonWeights, this.averaging,
				this.minimumCoverage);
	}

	/** How many people gave at least one score. */
	public int scorers() {
		return (int) this.participants.stream().filter(Participant::scored).count();
	}

	/** How many people's own weights count: none where they are common. */
	public int weighers() {
		return (int) this.participants.stream().filter((each) -> ownWeights(each).isPresent()).count();
	}

	/** Everyone's scores, for agreement and what to talk about first (F8 to F10, F16). */
	public GroupScores scores() {
		return GroupScores.of(this.options, this.criteria, this.participants, this.averaging);
	}

	/** The means, with the agreed scores in their place (F1). */
	public PerformanceMatrix matrix() {
		Map<Cell, Fraction> cells = new HashMap<>(scores().means().scores());
		cells.putAll(this.agreed);
		return new PerformanceMatrix(this.options, this.criteria, cells);
	}

	/**
	 * The common weights or else the mean of people's own; equal ones as long as nobody
	 * gave any, see {@link #weighers()}.
	 */
	public Weights weights() {
		return this.commonWeights.orElseGet(() -> {
			Map<String, List<Weights>> byTeam = new LinkedHashMap<>();
			for (Participant each : this.participants) {
				each.weights()
					.ifPresent((own) -> byTeam.computeIfAbsent(this.averaging.team(each), (t) -> new ArrayList<>())
						.add(own));
			}
			return byTeam.isEmpty() ? Weights.equal(this.criteria.keySet())
					: Weights.average(byTeam.values().stream().map(Weights::average).toList());
		});
	}

	/** Those without whom something could be different. */
	List<Participant> contributors() {
		return this.participants.stream().filter((each) -> each.scored() || ownWeights(each).isPresent()).toList();
	}

	/** A person's own weights, none where they do not count. */
	Optional<Weights> ownWeights(Participant person) {
		return this.commonWeights.isPresent() ? Optional.empty() : person.weights();
	}

	/**
	 * People's own shares of the weight by criterion, for median, range and middle half;
	 * empty where nobody's own count.
	 */
	public SequencedMap<String, Sample> weightSpread() {
		SequencedMap<String, Sample> spread = new LinkedHashMap<>();
		if (weighers() > 0) {
			this.criteria.keySet()
				.forEach((criterion) -> spread.put(criterion,
						new Sample(this.participants.stream()
							.flatMap((each) -> each.weights().stream())
							.map((own) -> own.of(criterion))
							.toList())));
		}
		return spread;
	}

	/** Totals and ranking come from here. */
	public WeightedSum weightedSum() {
		return new WeightedSum(matrix(), weights(), this.minimumCoverage);
	}

	private static Consumer<Weights> matching(Collection<String> criteria) {
		return (weights) -> {
			if (!new HashSet<>(criteria).equals(weights.criteria())) {
				throw new IllegalArgumentException("Weights are for other criteria: "
						+ weights.criteria().stream().sorted().collect(Collectors.joining(", ")));
			}
		};
	}

}
