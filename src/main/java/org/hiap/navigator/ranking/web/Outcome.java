package org.hiap.navigator.ranking.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Ranking.Place;
import org.hiap.navigator.scoring.WeightedSum;
import org.jspecify.annotations.Nullable;

/**
 * What a revealed exercise came to, computed once for a page, with the words for what the
 * arithmetic knows by id.
 */
final class Outcome {

	static final int SCALE = 100;

	private final ExerciseFrame frame;

	private final Exercise exercise;

	private final Seat seat;

	private final GroupModel group;

	private final int topSize;

	private final WeightedSum model;

	private final Ranking ranking;

	private final Map<String, Option> options;

	private final Words words;

	Outcome(ExerciseFrame frame, Exercise exercise, Seat seat, GroupModel group, int topSize, Words words) {
		this.frame = frame;
		this.exercise = exercise;
		this.seat = seat;
		this.group = group;
		this.topSize = topSize;
		this.model = group.weightedSum();
		this.ranking = this.model.ranking();
		this.options = exercise.options()
			.stream()
			.collect(Collectors.toMap((option) -> option.id().toString(), Function.identity()));
		this.words = words;
	}

	ExerciseFrame frame() {
		return this.frame;
	}

	Exercise exercise() {
		return this.exercise;
	}

	Seat seat() {
		return this.seat;
	}

	GroupModel group() {
		return this.group;
	}

	WeightedSum model() {
		return this.model;
	}

	Ranking ranking() {
		return this.ranking;
	}

	List<Place> places() {
		return this.ranking.places();
	}

	/** How many can be taken forward, always fewer than are ranked. */
	int top() {
		return Math.min(this.topSize, Math.max(1, places().size() - 1));
	}

	/** Whether any score is missing, so that totals are provisional. */
	boolean isIncomplete() {
		return this.options.keySet()
			.stream()
			.anyMatch((option) -> !this.ranking.total(option).coverage().equals(Fraction.ONE));
	}

	Fraction total(String option) {
		return this.ranking.total(option).total().orElseThrow();
	}

	Option option(String id) {
		Option option = this.options.get(id);
		if (option == null) {
			throw new IllegalStateException("There is no option " + id);
		}
		return option;
	}

	String title(String id) {
		return option(id).title();
	}

	/** The page of an option; null for guests, who cannot open it. */
	@Nullable String href(String id) {
		return this.frame.guest() ? null : this.frame.path() + "/options/" + id;
	}

	List<Criterion> criteria() {
		return this.exercise.criteria();
	}

	String criterion(String slug) {
		return criteria().stream()
			.filter((criterion) -> criterion.slug().equals(slug))
			.map(Criterion::name)
			.findFirst()
			.orElse(slug);
	}

	/** The words of the results under a key. */
	String say(String key, Object... arguments) {
		return this.words.of("exercise.results." + key, arguments);
	}

	/** Titles in quotation marks: “A”, “B” and “C”. */
	String quoted(List<String> ids) {
		return joined(ids.stream().map((id) -> say("quoted", title(id))).toList());
	}

	String quoted(String id) {
		return quoted(List.of(id));
	}

	String joined(List<String> parts) {
		return (parts.size() < 2) ? String.join("", parts)
				: say("and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
	}

	/** A place, or that there is none. */
	String placeIn(Ranking other, String option) {
		return other.place(option).map(Place::label).orElseGet(() -> say("no-place"));
	}

	static String percent(Fraction share) {
		return share.times(Fraction.of(SCALE)).rounded(1);
	}

	static String points(Fraction points) {
		return points.rounded(1);
	}

}
