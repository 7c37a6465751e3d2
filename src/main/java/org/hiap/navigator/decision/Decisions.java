package org.hiap.navigator.decision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.elicitation.GroupAnswers;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.prioritisation.ExerciseState;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Sharing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what is decided after a ranking was revealed and to the record in which it
 * ends. The facilitator writes; everyone of the authority reads; for everyone else
 * neither exists.
 */
@Service
@Transactional
public class Decisions {

	/** The longest account of who decided, in characters. */
	public static final int LONGEST_DECIDERS = 300;

	private final DecisionRows rows;

	private final RecordFreezer freezer;

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final GroupAnswers answers;

	private final ExerciseSetups setups;

	private final Authorities authorities;

	private final AuditTrail audit;

	Decisions(DecisionRows rows, RecordFreezer freezer, ExerciseManagement exercises, Facilitation facilitation,
			GroupAnswers answers, ExerciseSetups setups, Authorities authorities, AuditTrail audit) {
		this.rows = rows;
		this.freezer = freezer;
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.answers = answers;
		this.setups = setups;
		this.authorities = authorities;
		this.audit = audit;
	}

	/**
	 * One decision as a form shows and posts it.
	 *
	 * @param seen the mark of what the form showed
	 */
	public record Change(String seen, OptionDecision now) {
	}

	/** How many places the top of an exercise's ranking has. */
	@Transactional(readOnly = true)
	public int top(Exercise exercise) {
		return this.setups.of(exercise).facts().topSize(exercise.options().size());
	}

	/** What is drafted, by the id of the option; what is not drafted is not there. */
	@Transactional(readOnly = true)
	public Map<UUID, OptionDecision> drafts(Viewer viewer, UUID exerciseId) {
		this.exercises.get(viewer, exerciseId);
		return this.rows.drafts(exerciseId);
	}

	/**
	 * Drafts what was changed on a form; what it shows as it was is left alone.
	 * @throws StaleEditException when one of these was changed meanwhile to something
	 * else, or the exercise is not at this stage: then nothing is saved
	 * @throws NotFoundException when the viewer is not the facilitator, or an option is
	 * not one that was scored
	 */
	public void draft(Viewer viewer, UUID exerciseId, Map<UUID, Change> changes) {
		ExerciseState state = this.exercises.held(exerciseId);
		if (!viewer.belongsTo(state.authorityCode()) || !state.facilitatorId().equals(viewer.id())) {
			throw new NotFoundException();
		}
		StaleEditException.unless(state.stage() == Stage.REVEALED);
		Exercise exercise = this.exercises.get(viewer, exerciseId);
		// always in the same order, so that two who save at once wait instead of blocking
		SortedMap<UUID, Change> ordered = new TreeMap<>(changes);
		boolean changed = false;
		for (Map.Entry<UUID, Change> each : ordered.entrySet()) {
			OptionDecision now = each.getValue().now();
			if (exercise.option(each.getKey()).isSetAside()) {
				throw new NotFoundException();
			}
			if (now.mark().equals(each.getValue().seen())) {
				continue;
			}
			OptionDecision stored = this.rows.locked(each.getKey(), viewer.id());
			if (!stored.equals(now)) {
				StaleEditException.unless(stored.mark().equals(each.getValue().seen()));
				this.rows.store(each.getKey(), now, viewer.id());
				changed = true;
			}
		}
		if (changed) {
			this.audit.record(viewer.id(), "drafted decisions of", "exercise " + exerciseId);
		}
	}

	/**
	 * What stands in the way of closing.
	 * @throws StaleEditException when the ranking is not revealed yet
	 */
	@Transactional(readOnly = true)
	public ClosingCheck check(Viewer viewer, UUID exerciseId) {
		return check(viewer, this.exercises.get(viewer, exerciseId));
	}

	/**
	 * Freezes an exercise into a numbered record and closes it.
	 * @param seen names the check the facilitator has seen
	 * @param decidedBy who decided, in their own words
	 * @throws StaleEditException when anything that would be frozen was changed since,
	 * something is missing, or the exercise is closed already: then nothing happens
	 */
	public RecordNumber close(Viewer viewer, UUID exerciseId, String seen, String decidedBy, LocalDate decidedOn,
			Consent consent) {
		// first, because it holds the exercise: nothing that is read below can change
		this.facilitation.close(viewer, exerciseId);
		Exercise exercise = this.exercises.get(viewer, exerciseId);
		ClosingCheck check = check(viewer, exercise);
		StaleEditException.unless(!check.blocks() && check.seen().equals(seen));
		DecisionRecord record = this.freezer.copy(exercise, group(exercise), top(exercise),
				this.rows.drafts(exerciseId), this.freezer.howSure(exercise, group(exercise)),
				new RecordFreezer.Closing(viewer.personName(), decidedBy, decidedOn));
		String authority = this.authorities.getAlone(exercise.authorityCode()).code();
		RecordNumber number = this.rows.add(exerciseId, authority, record.closedOn().getYear(), record, viewer.id());
		this.rows.add(exerciseId, 1, consent, viewer.id());
		this.audit.record(viewer.id(), "recorded as " + number + " the decisions of", "exercise " + exerciseId);
		return number;
	}

	/** The record an exercise ended in; none before it is closed. */
	@Transactional(readOnly = true)
	public Optional<ClosedRecord> record(Viewer viewer, UUID exerciseId) {
		this.exercises.get(viewer, exerciseId);
		return this.rows.record(exerciseId);
	}

	/** The records of the viewer's authority, the newest first. */
	@Transactional(readOnly = true)
	public List<ClosedRecord> of(Viewer viewer) {
		return this.rows.of(viewer.authority());
	}

	/** Every choice of how far a record is shared, the last one first. */
	@Transactional(readOnly = true)
	public List<Sharing> sharing(Viewer viewer, UUID exerciseId) {
		this.exercises.get(viewer, exerciseId);
		return this.rows.sharing(exerciseId);
	}

	/** Whether somebody may choose how far the record of an exercise is shared. */
	public static boolean mayShare(Viewer viewer, Exercise exercise) {
		return viewer.belongsTo(exercise.authorityCode())
				&& (viewer.role() == Role.LEAD || exercise.facilitatorId().equals(viewer.id()));
	}

	/**
	 * Changes how far a record is shared from now on; the facilitator and leads may.
	 * @param number of the choice that the viewer has seen
	 * @return false when somebody chose otherwise meanwhile
	 * @throws NotFoundException before the exercise is closed
	 */
	public boolean share(Viewer viewer, UUID exerciseId, int number, Consent consent) {
		if (!mayShare(viewer, this.exercises.get(viewer, exerciseId))) {
			throw new NotFoundException();
		}
		Sharing current = this.rows.sharing(exerciseId).stream().findFirst().orElseThrow(NotFoundException::new);
		if (current.consent() == consent) {
			return true;
		}
		if (current.number() != number || !this.rows.add(exerciseId, number + 1, consent, viewer.id())) {
			return false;
		}
		this.audit.record(viewer.id(), "chose the sharing of the decision record of", "exercise " + exerciseId);
		return true;
	}

	/** The copy as it would be if it were made now says whether anything was changed. */
	private ClosingCheck check(Viewer viewer, Exercise exercise) {
		GroupModel group = group(exercise);
		Map<UUID, OptionDecision> decisions = this.rows.drafts(exercise.id());
		DecisionRecord copy = this.freezer.copy(exercise, group, top(exercise), decisions, Optional.empty(),
				new RecordFreezer.Closing(viewer.personName(), "", LocalDate.EPOCH));
		String seen = UUID.nameUUIDFromBytes(this.rows.asJson(copy).getBytes(StandardCharsets.UTF_8)).toString();
		return new ClosingCheck(seen,
				ClosingCheck.findings(exercise, group.weightedSum().ranking(), top(exercise), decisions));
	}

	private GroupModel group(Exercise exercise) {
		return this.answers.of(exercise).orElseThrow(StaleEditException::new);
	}

}
