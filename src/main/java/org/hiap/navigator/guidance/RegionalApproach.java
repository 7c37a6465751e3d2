package org.hiap.navigator.guidance;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** An approach that one region took, with what was learnt. */
@Entity
public class RegionalApproach {

	@Id
	private String code;

	private int position;

	private String slug;

	private String name;

	private String printedAuthority;

	private String authorityCode;

	private String challenge;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "regional_approach_action", joinColumns = @JoinColumn(name = "approach_code"))
	@OrderColumn(name = "position")
	@Column(name = "wording")
	private List<String> actions = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "regional_approach_lesson", joinColumns = @JoinColumn(name = "approach_code"))
	@OrderColumn(name = "position")
	@Column(name = "wording")
	private List<String> lessons = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "regional_approach_case_study", joinColumns = @JoinColumn(name = "approach_code"))
	@OrderColumn(name = "position")
	@Column(name = "case_study_code")
	private List<String> caseStudyCodes = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected RegionalApproach() {
	}

	RegionalApproach(Entry entry, String authorityCode, List<String> caseStudyCodes, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.printedAuthority = entry.text("printed");
		this.authorityCode = authorityCode;
		this.challenge = entry.text("challenge");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.actions = texts(entry, "actions");
		this.lessons = texts(entry, "lessons");
		this.caseStudyCodes = new ArrayList<>(caseStudyCodes);
	}

	private static List<String> texts(Entry entry, String key) {
		return new ArrayList<>(
				entry.entries(key).stream().map((each) -> each.read((text) -> text.text("text"))).toList());
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

	/** Who took it, as printed. */
	public String printedAuthority() {
		return this.printedAuthority;
	}

	public String authorityCode() {
		return this.authorityCode;
	}

	/** What stood at its beginning. */
	public String challenge() {
		return this.challenge;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	/** What was done. */
	public List<String> actions() {
		return List.copyOf(this.actions);
	}

	/** What was learnt. */
	public List<String> lessons() {
		return List.copyOf(this.lessons);
	}

	/** Case studies of the same work. */
	public List<String> caseStudyCodes() {
		return List.copyOf(this.caseStudyCodes);
	}

}
