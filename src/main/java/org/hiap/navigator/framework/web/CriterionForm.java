package org.hiap.navigator.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.hiap.navigator.content.Checks;
import org.hiap.navigator.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as typed.
 *
 * @param drawsOn what is ticked of its own pillar
 * @param drawsOnOther what is ticked of the other pillars
 * @param read the fingerprint of what stood there when the form was shown
 */
record CriterionForm(@Nullable String name, @Nullable String slug, @Nullable String question, @Nullable String level1,
		@Nullable String level2, @Nullable String level3, @Nullable String level4, @Nullable String level5,
		@Nullable String evidence, @Nullable List<String> drawsOn, @Nullable List<String> drawsOnOther,
		@Nullable String basis, @Nullable String read) {

	static CriterionForm of(Framework.Criterion criterion) {
		return new CriterionForm(criterion.name(), criterion.slug(), criterion.question(), criterion.wording(1),
				criterion.wording(2), criterion.wording(3), criterion.wording(4), criterion.wording(5),
				criterion.evidence(), criterion.drawsOn(), List.of(), criterion.basis(), criterion.fingerprint());
	}

	static CriterionForm empty() {
		return new CriterionForm("", "", "", "", "", "", "", "", "", List.of(), List.of(), "", "new");
	}

	/** What is typed for each level, level 1 first. */
	List<String> levels() {
		return Stream.of(this.level1, this.level2, this.level3, this.level4, this.level5)
			.map((level) -> TextsForm.typed(level))
			.toList();
	}

	List<String> codes() {
		List<String> codes = new ArrayList<>();
		Stream.of(this.drawsOn, this.drawsOnOther)
			.filter((list) -> list != null)
			.forEach((list) -> list.stream().filter((code) -> code != null && !code.isBlank()).forEach(codes::add));
		return codes.stream().distinct().toList();
	}

	/**
	 * What it would say.
	 * @param fixedSlug the slug it keeps, or null when it has what is typed or made from
	 * its name
	 */
	Framework.Criterion toCriterion(@Nullable String fixedSlug) {
		String name = TextsForm.stored(this.name);
		String typedSlug = TextsForm.stored(this.slug);
		String newSlug = typedSlug.isEmpty() ? Checks.slug(name) : typedSlug;
		return new Framework.Criterion(0, (fixedSlug != null) ? fixedSlug : newSlug, name,
				TextsForm.stored(this.question), levels().stream().map(TextsForm::stored).toList(),
				TextsForm.stored(this.evidence), codes(), TextsForm.stored(this.basis));
	}

}
