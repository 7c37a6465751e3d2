package org.hiap.navigator.prioritisation;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hiap.navigator.scoring.Scale;

/** What the options of an exercise are judged by, on a written scale of 0 to 4. */
@Entity
@Table(name = "exercise_criterion")
public class Criterion {

	/** The highest point of every scale; the lowest is 0. */
	public static final int HIGHEST = 4;

	@Id
	private UUID id;

	private int position;

	private String slug;

	private String name;

	private String question;

	private String why;

	private boolean moreIsBetter;

	private boolean capacity;

	private List<String> points;

	private boolean leftOut;

	@SuppressWarnings("NullAway.Init")
	protected Criterion() {
	}

	Criterion(String slug, CriterionText text, int position) {
		this.id = UUID.randomUUID();
		this.position = position;
		this.slug = slug;
		rewrite(text);
	}

	public UUID id() {
		return this.id;
	}

	/** Names the criterion in forms; unique within its exercise. */
	public String slug() {
		return this.slug;
	}

	public String name() {
		return this.name;
	}

	public String question() {
		return this.question;
	}

	public String why() {
		return this.why;
	}

	/** Whether it asks for the capacity of the authority's own organisation. */
	public boolean isCapacity() {
		return this.capacity;
	}

	public boolean isMoreBetter() {
		return this.moreIsBetter;
	}

	/** The wording of points 0 to 4, point 0 first. */
	public List<String> points() {
		return List.copyOf(this.points);
	}

	/** All that it says. */
	public CriterionText text() {
		return new CriterionText(this.name, this.question, this.why, this.moreIsBetter, this.capacity, this.points);
	}

	public boolean isLeftOut() {
		return this.leftOut;
	}

	/** From 0 to {@value #HIGHEST}. */
	public Scale scale() {
		return new Scale(0, HIGHEST, this.moreIsBetter);
	}

	int position() {
		return this.position;
	}

	final void rewrite(CriterionText text) {
		this.name = text.name();
		this.question = text.question();
		this.why = text.why();
		this.moreIsBetter = text.moreIsBetter();
		this.capacity = text.capacity();
		this.points = text.points();
	}

	void changePlaces(Criterion other) {
		int own = this.position;
		this.position = other.position;
		other.position = own;
	}

	void keep(boolean kept) {
		this.leftOut = !kept;
	}

}
