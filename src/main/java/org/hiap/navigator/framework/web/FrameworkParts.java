package org.hiap.navigator.framework.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.FrameworkChanges;
import org.hiap.navigator.framework.FrameworkChanges.CriterionChange;
import org.hiap.navigator.framework.FrameworkChanges.Kind;
import org.hiap.navigator.framework.FrameworkChanges.TextChange;
import org.hiap.navigator.framework.FrameworkEditing;
import org.hiap.navigator.framework.FrameworkRules;
import org.hiap.navigator.framework.FrameworkRules.Problem;
import org.hiap.navigator.framework.FrameworkVersion;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Difference;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the pages of framework versions say in the same way. */
@Component
class FrameworkParts {

	static final String LIST = "/admin/frameworks";

	static final String DRAFT = LIST + "/draft";

	private final FrameworkEditing editing;

	private final Accounts accounts;

	private final Words words;

	FrameworkParts(FrameworkEditing editing, Accounts accounts, Words words) {
		this.editing = editing;
		this.accounts = accounts;
		this.words = words;
	}

	/** A word in colour. */
	record Tag(String text, String colour) {
	}

	/** A criterion that is not as it was. */
	record ChangeRow(String name, String pillar, List<Tag> tags, @Nullable String question,
			List<Difference> differences) {
	}

	/** How a version differs from another, in words. */
	record Changes(String summary, List<Difference> texts, List<ChangeRow> criteria) {
	}

	/** What somebody typed for one field. */
	record Typed(String label, String text) {
	}

	/** The version of a number as it stands in an address. */
	FrameworkVersion version(String number) {
		if (!number.matches("\\d{1,6}")) {
			throw new NotFoundException();
		}
		return this.editing.version(Integer.parseInt(number));
	}

	/** The draft; without one there is no such page. */
	FrameworkVersion draft() {
		return this.editing.draft().orElseThrow(NotFoundException::new);
	}

	Framework.Pillar draftPillar(String slug) {
		return draft().framework().pillar(slug).orElseThrow(NotFoundException::new);
	}

	String byWhom(@Nullable UUID person, @Nullable Instant when) {
		return this.words.of("frameworks.by", (person != null) ? this.accounts.nameOf(person) : "",
				(when != null) ? Dates.day(when) : "");
	}

	/** When and by whom a draft was changed last. */
	String lastChange(FrameworkVersion draft) {
		return byWhom(draft.changedBy(), draft.changedAt());
	}

	String label(String field) {
		return this.words.of("frameworks.field." + field);
	}

	/** What is wrong, in words that say where. */
	String message(Problem problem) {
		String message = this.words.of(problem.key(), arguments(problem));
		String place = Stream.of(problem.pillar(), problem.criterion())
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		return place.isEmpty() ? message : this.words.of("frameworks.at", place, message);
	}

	/** What is wrong, beside the fields of a form. */
	FormErrors errors(List<Problem> problems) {
		FormErrors errors = new FormErrors();
		problems.forEach((problem) -> errors.add(problem.field(), problem.key(), arguments(problem)));
		return errors;
	}

	/** What is wrong, where there are no fields: one message after the other. */
	FormErrors numbered(List<String> messages) {
		FormErrors errors = new FormErrors();
		for (int i = 0; i < messages.size(); i++) {
			errors.add("problem-" + i, "frameworks.plain", messages.get(i));
		}
		return errors;
	}

	private Object[] arguments(Problem problem) {
		List<Object> arguments = new ArrayList<>();
		arguments.add(label(problem.field()));
		arguments.addAll(problem.arguments());
		return arguments.toArray();
	}

	/** How many criteria a pillar has, where that is not what it should be. */
	@Nullable String countWarning(Framework.Pillar pillar) {
		return FrameworkRules.ofCount(pillar)
			.stream()
			.findFirst()
			.map((problem) -> this.words.of(problem.key(), arguments(problem)))
			.orElse(null);
	}

	Difference difference(TextChange change) {
		String label = change.pillar().isEmpty() ? label(change.field())
				: this.words.of("frameworks.at", change.pillar(), label(change.field()));
		return Difference.between(label, change.before(), change.after());
	}

	List<Difference> differences(List<TextChange> changes) {
		return changes.stream().map(this::difference).toList();
	}

	/** How one version differs from another. */
	Changes changes(Framework before, Framework after) {
		FrameworkChanges changes = FrameworkChanges.between(before, after);
		return new Changes(summary(changes), differences(changes.texts()),
				changes.criteria().stream().map(this::row).toList());
	}

	String summary(FrameworkChanges changes) {
		List<String> counts = new ArrayList<>();
		count(counts, "added", changes.added().size());
		count(counts, "dropped", changes.dropped().size());
		count(counts, "moved", changes.moved().size());
		count(counts, "reworded", changes.reworded().size());
		count(counts, "texts", changes.texts().size());
		return counts.isEmpty() ? this.words.of("frameworks.changes.none") : String.join(", ", counts);
	}

	private void count(List<String> counts, String what, int count) {
		if (count > 0) {
			counts.add(this.words.of("frameworks.changes." + what, count));
		}
	}

	private ChangeRow row(CriterionChange change) {
		return new ChangeRow(change.criterion().name(), change.pillar(), tags(change),
				(change.kind() != Kind.KEPT) ? change.criterion().question() : null, differences(change.texts()));
	}

	List<Tag> tags(CriterionChange change) {
		List<Tag> tags = new ArrayList<>();
		switch (change.kind()) {
			case ADDED -> tags.add(tag("added", "green"));
			case DROPPED -> tags.add(tag("dropped", "red"));
			case KEPT -> {
			}
		}
		if (change.isReworded()) {
			tags.add(tag("reworded", "blue"));
		}
		if (change.moved()) {
			tags.add(tag("moved", "purple"));
		}
		return tags;
	}

	private Tag tag(String what, String colour) {
		return new Tag(this.words.of("frameworks.tag." + what), colour);
	}

	/** The state of a version as a tag. */
	Tag state(FrameworkVersion version, boolean current) {
		return switch (version.state()) {
			case DRAFT -> tag("DRAFT", "yellow");
			case PUBLISHED -> current ? tag("CURRENT", "green") : tag("PUBLISHED", "blue");
			case RETIRED -> tag("RETIRED", "grey");
		};
	}

}
