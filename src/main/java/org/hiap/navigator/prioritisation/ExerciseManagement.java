package org.hiap.navigator.prioritisation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.ContentVersions;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.LibraryOption;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to prioritisation exercises. Everyone of an authority reads its exercises;
 * only the facilitator changes one; for everyone else it does not exist.
 */
@Service
public class ExerciseManagement implements InitializingBean {

	private final Exercises exercises;

	private final CriterionTemplates templates;

	private final Library library;

	private final Authorities authorities;

	private final ContentVersions content;

	private final GivenSoFar given;

	private final AuditTrail audit;

	ExerciseManagement(Exercises exercises, CriterionTemplates templates, Library library, Authorities authorities,
			ContentVersions content, GivenSoFar given, AuditTrail audit) {
		this.exercises = exercises;
		this.templates = templates;
		this.library = library;
		this.authorities = authorities;
		this.content = content;
		this.given = given;
		this.audit = audit;
	}

	/** Loads the shipped criteria, before anything can ask for them. */
	@Override
	public void afterPropertiesSet() {
		ContentFile initial = ContentFile.onClassPath("prioritisation/criteria.yaml");
		ContentFile bank = ContentFile.onClassPath("prioritisation/bank.yaml");
		this.content.load("criteria", List.of(initial, bank), () -> {
			Set<String> slugs = new HashSet<>();
			for (ContentFile file : List.of(initial, bank)) {
				for (Entry entry : file.entries()) {
					CriterionTemplate template = entry
						.read((read) -> new CriterionTemplate(read, slugs.size(), file == bank));
					slugs.add(template.slug());
					this.templates.save(template);
				}
			}
			this.templates.deleteBySlugNotIn(slugs);
		});
	}

	/**
	 * Opens an exercise of the viewer's authority, with the default criteria; the viewer
	 * is its facilitator.
	 */
	@Transactional
	public UUID open(Viewer viewer, String name, String question, LibraryOption.Kind kind) {
		String code = this.authorities.get(viewer.authority()).code();
		return opened(viewer,
				new Exercise(code, viewer.id(), name, question, kind, this.templates.findByBankOrderByPosition(false)));
	}

	/** Opens an exercise that was made of a template or of an earlier one. */
	UUID opened(Viewer viewer, Exercise exercise) {
		this.exercises.save(exercise);
		this.audit.record(viewer.id(), "opened", "exercise " + exercise.id());
		return exercise.id();
	}

	/** How many exercises an authority has. */
	@Transactional(readOnly = true)
	public long count(String authorityCode) {
		return this.exercises.countByAuthorityCode(authorityCode);
	}

	/** How many of them have results. */
	@Transactional(readOnly = true)
	public long countRevealed(String authorityCode) {
		return this.exercises.countByAuthorityCodeAndStageNot(authorityCode, Stage.OPEN);
	}

	/**
	 * The exercises of an authority, newest first.
	 * @param page counted from 0
	 */
	@Transactional(readOnly = true)
	public List<ExerciseSummary> of(String authorityCode, int page, int size) {
		return this.exercises.summaries(authorityCode, PageRequest.of(page, size));
	}

	/**
	 * An exercise with its criteria and options.
	 * @throws NotFoundException when there is none, or it is another authority's
	 */
	@Transactional(readOnly = true)
	public Exercise get(Viewer viewer, UUID id) {
		return Optional.of(get(id))
			.filter((found) -> viewer.belongsTo(found.authorityCode()))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * The same for those whose right to it is known already, such as guests who take
	 * part.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Exercise get(UUID id) {
		Exercise exercise = this.exercises.findById(id).orElseThrow(NotFoundException::new);
		this.exercises.withOptions(id);
		exercise.tell(() -> this.given.in(id));
		return exercise;
	}

	/**
	 * What a save needs to know, which stays so until the transaction ends: moving the
	 * exercise on waits for it, other saves do not.
	 * @throws NotFoundException when there is no such exercise
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public ExerciseState held(UUID id) {
		return this.exercises.share(id).flatMap(this.exercises::state).orElseThrow(NotFoundException::new);
	}

	/** What the library offers of the exercise's kind. */
	@Transactional(readOnly = true)
	public List<LibraryOption> offered(Exercise exercise) {
		return this.library.options(exercise.kind());
	}

	/**
	 * Makes these the exercise's options from the library; those already scored stay.
	 * @param version of the options, as last seen
	 * @param codes of entries of the exercise's kind
	 * @throws StaleEditException when the options have changed since
	 */
	@Transactional
	public void choose(Viewer viewer, UUID id, int version, Collection<String> codes) {
		Exercise exercise = locked(viewer, id);
		List<LibraryOption> chosen = this.library.options(exercise.kind())
			.stream()
			.filter((entry) -> codes.contains(entry.code()))
			.toList();
		if (chosen.size() < new HashSet<>(codes).size()) {
			throw new NotFoundException();
		}
		if (exercise.choose(version, chosen)) {
			this.audit.record(viewer.id(), "chose the options of", "exercise " + id);
		}
	}

	/** Adds an option that is not in the library. */
	@Transactional
	public UUID addOwn(Viewer viewer, UUID id, String title, String description) {
		Option option = locked(viewer, id).addOwn(title, description);
		this.audit.record(viewer.id(), "added option " + option.id() + " to", "exercise " + id);
		return option.id();
	}

	/**
	 * Removes an option with its scores.
	 * @param lost how many scores may be lost
	 * @throws StaleEditException when there are more or fewer by now
	 */
	@Transactional
	public void remove(Viewer viewer, UUID id, UUID optionId, int lost) {
		locked(viewer, id).remove(optionId, lost);
		this.audit.record(viewer.id(), "removed option " + optionId + " from", "exercise " + id);
	}

	/**
	 * Keeps the criteria of these slugs, at least two, and leaves out the others.
	 * @param version of the criteria, as last seen
	 * @throws StaleEditException when they have changed or scoring has started since
	 */
	@Transactional
	public void keepCriteria(Viewer viewer, UUID id, int version, Set<String> slugs) {
		if (locked(viewer, id).keepCriteria(version, slugs)) {
			this.audit.record(viewer.id(), "changed the criteria of", "exercise " + id);
		}
	}

	/** An exercise that the viewer may change, which nobody else changes meanwhile. */
	Exercise locked(Viewer viewer, UUID id) {
		Exercise exercise = this.exercises.lock(id)
			.filter((found) -> viewer.belongsTo(found.authorityCode()) && found.facilitatorId().equals(viewer.id()))
			.orElseThrow(NotFoundException::new);
		exercise.tell(() -> this.given.in(id));
		return exercise;
	}

}
