package org.hiap.navigator.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.account.PasswordSignIn;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.OwnScores.Change;
import org.hiap.navigator.elicitation.OwnWeights;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.elicitation.Participants.Joined;
import org.hiap.navigator.elicitation.Saved;
import org.hiap.navigator.elicitation.Score;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An exercise on three criteria with the people who take part in it, all of them guests.
 */
public final class Room {

	/** The criteria in their order; the last stands for capacity. */
	public static final List<String> CRITERIA = List.of("population-need", "strategic-fit", "organisational-capacity");

	/** In place of points: not my area. */
	public static final int NO_VIEW = -1;

	/** In place of points: not answered. */
	public static final int BLANK = -2;

	private final ApplicationContext beans;

	private final Viewer facilitator;

	private final UUID id;

	/** Opens an exercise over options of the facilitator's own. */
	public Room(ApplicationContext beans, String facilitator, String... options) {
		this.beans = beans;
		this.facilitator = beans.getBean(PasswordSignIn.class)
			.signIn(facilitator, "evaluation only", "127.0.0.1")
			.orElseThrow();
		ExerciseManagement exercises = beans.getBean(ExerciseManagement.class);
		this.id = exercises.open(this.facilitator, "Room " + UUID.randomUUID(), "What first?",
				LibraryOption.Kind.LEVER);
		exercises.keepCriteria(this.facilitator, this.id, exercise().criteriaVersion(), new LinkedHashSet<>(CRITERIA));
		for (String option : options) {
			exercises.addOwn(this.facilitator, this.id, option, "");
		}
	}

	/** Somebody in the room. */
	public record Person(Room room, Joined joined) {

		/** Scores an option, criterion by criterion. */
		public Person scores(String option, int... points) {
			return scores(option, Map.of(), points);
		}

		/** Scores an option, some of it again. */
		private Person scores(String option, Map<ScoredCell, Score> was, int... points) {
			List<Change> changes = new ArrayList<>();
			for (int i = 0; i < points.length; i++) {
				ScoredCell cell = this.room.cell(option, CRITERIA.get(i));
				if (points[i] != BLANK) {
					changes.add(new Change(cell, was.get(cell),
							(points[i] == NO_VIEW) ? Score.NO_VIEW : Score.of(points[i])));
				}
			}
			assertThat(this.room.beans.getBean(OwnScores.class).save(seat(), changes)).isEqualTo(Saved.YES);
			return this;
		}

		/** Gives swing weights, criterion by criterion. */
		public Person weighs(int... points) {
			Map<UUID, Integer> weights = new LinkedHashMap<>();
			for (int i = 0; i < points.length; i++) {
				weights.put(this.room.criterion(CRITERIA.get(i)).id(), points[i]);
			}
			assertThat(this.room.beans.getBean(OwnWeights.class)
				.save(seat(), this.room.exercise().weighting(), Map.of(), weights)).isEqualTo(Saved.YES);
			return this;
		}

		public String secret() {
			return this.joined.secret();
		}

		private Seat seat() {
			return new Seat(this.room.id, null, this.joined.participant());
		}

	}

	public Person person(@Nullable String team) {
		return new Person(this, this.beans.getBean(Participants.class).join(this.id, "Quiet heron", team));
	}

	/** As many people as rows, who all score every option alike on all criteria. */
	public Room people(@Nullable String team, List<String> options, int[]... rows) {
		for (int[] row : rows) {
			Person person = person(team);
			for (int i = 0; i < row.length; i++) {
				int[] points = new int[CRITERIA.size()];
				Arrays.fill(points, row[i]);
				person.scores(options.get(i), points);
			}
		}
		return this;
	}

	public Room reveal() {
		assertThat(this.beans.getBean(Facilitation.class).reveal(this.facilitator, this.id)).isTrue();
		return this;
	}

	public Room rescore(ScoredCell... cells) {
		this.beans.getBean(Discussion.class).rescore(this.facilitator, this.id, Set.of(cells));
		return this;
	}

	public UUID id() {
		return this.id;
	}

	public Viewer facilitator() {
		return this.facilitator;
	}

	public String path() {
		return "/exercises/" + this.id;
	}

	/** The page to talk about one cell. */
	public String talk(String option, String criterion) {
		return path() + "/discussion/" + option(option).id() + "/" + criterion;
	}

	public Exercise exercise() {
		return this.beans.getBean(ExerciseManagement.class).get(this.facilitator, this.id);
	}

	public Option option(String title) {
		return exercise().options().stream().filter((each) -> each.title().equals(title)).findFirst().orElseThrow();
	}

	public ScoredCell cell(String option, String criterion) {
		return new ScoredCell(option(option).id(), criterion(criterion).id());
	}

	private Criterion criterion(String slug) {
		return exercise().criteria().stream().filter((each) -> each.slug().equals(slug)).findFirst().orElseThrow();
	}

}
