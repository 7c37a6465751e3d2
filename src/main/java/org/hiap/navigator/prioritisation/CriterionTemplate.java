package org.hiap.navigator.prioritisation;

import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;

/**
 * A shipped criterion: a new exercise starts with a copy of it, or can take one from the
 * bank.
 */
@Entity
class CriterionTemplate {

	@Id
	private String slug;

	private int position;

	private String name;

	private String question;

	private String why;

	private boolean moreIsBetter;

	private boolean capacity;

	private List<String> points;

	private boolean bank;

	@Embedded
	private Source source;

	@SuppressWarnings("NullAway.Init")
	protected CriterionTemplate() {
	}

	CriterionTemplate(Entry entry, int position) {
		this(entry, position, false);
	}

	/** A criterion of the bank, or one that every exercise starts with. */
	CriterionTemplate(Entry entry, int position, boolean bank) {
		this.bank = bank;
		this.slug = entry.text("slug");
		this.position = position;
		this.name = entry.text("name");
		this.question = entry.text("question");
		this.why = entry.text("why");
		this.moreIsBetter = switch (entry.text("direction")) {
			case "benefit" -> true;
			case "cost" -> false;
			default -> throw entry.mistake("direction", "write benefit, where more is better, or cost");
		};
		this.capacity = switch (entry.optionalText("capacity").orElse("no")) {
			case "yes" -> true;
			case "no" -> false;
			default -> throw entry.mistake("capacity", "write \"yes\" or leave the key out");
		};
		this.points = entry.texts("points");
		if (this.points.size() != Criterion.HIGHEST + 1 || this.points.stream().anyMatch(String::isBlank)) {
			throw entry.mistake("points", "write out exactly five points, 0 first");
		}
		this.source = Source.of(entry);
	}

	String slug() {
		return this.slug;
	}

	String name() {
		return this.name;
	}

	String question() {
		return this.question;
	}

	String why() {
		return this.why;
	}

	boolean moreIsBetter() {
		return this.moreIsBetter;
	}

	boolean capacity() {
		return this.capacity;
	}

	List<String> points() {
		return List.copyOf(this.points);
	}

	Source source() {
		return this.source;
	}

	boolean isInBank() {
		return this.bank;
	}

	CriterionText text() {
		return new CriterionText(this.name, this.question, this.why, this.moreIsBetter, this.capacity, this.points);
	}

}
