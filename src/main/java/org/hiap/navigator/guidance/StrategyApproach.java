package org.hiap.navigator.guidance;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** One of the approaches to a strategy for Health in All Policies. */
@Entity
public class StrategyApproach {

	/** The self-assessment that goes with an approach. */
	public enum Tool {

		ASSESSMENT, PRIORITISATION;

		static Tool of(Entry entry) {
			String name = entry.text("use-with");
			return switch (name) {
				case "assessment" -> ASSESSMENT;
				case "prioritisation" -> PRIORITISATION;
				default -> throw entry.mistake("use-with",
						"“use-with” is either assessment or prioritisation, not “" + name + "”");
			};
		}

	}

	/**
	 * An activity that may go with the approach.
	 *
	 * @param slug what tells it from others
	 * @param wording what to do
	 * @param further more about it, or null
	 */
	@Embeddable
	public record Activity(String slug, String wording, @Nullable String further) {

		static Activity of(Entry entry) {
			return entry.read((activity) -> new Activity(activity.text("slug"), activity.text("text"),
					activity.textOrNull("further")));
		}

	}

	@Id
	private String code;

	private int position;

	private String slug;

	private String name;

	private String goal;

	private String focus;

	@Enumerated(EnumType.STRING)
	private Tool useWith;

	private String caseStudyCode;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "strategy_activity", joinColumns = @JoinColumn(name = "approach_code"))
	@OrderColumn(name = "position")
	private List<Activity> activities = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected StrategyApproach() {
	}

	StrategyApproach(Entry entry, String caseStudyCode, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.goal = entry.text("goal");
		this.focus = entry.text("focus");
		this.useWith = Tool.of(entry);
		this.caseStudyCode = caseStudyCode;
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.activities = new ArrayList<>(entry.entries("activities").stream().map(Activity::of).toList());
	}

	public String code() {
		return this.code;
	}

	public String slug() {
		return this.slug;
	}

	public String name() {
		return this.name;
	}

	/** The strategic goal it leads to. */
	public String goal() {
		return this.goal;
	}

	/** What it concentrates on. */
	public String focus() {
		return this.focus;
	}

	public Tool useWith() {
		return this.useWith;
	}

	/** The case study that shows it. */
	public String caseStudyCode() {
		return this.caseStudyCode;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	public List<Activity> activities() {
		return List.copyOf(this.activities);
	}

}
