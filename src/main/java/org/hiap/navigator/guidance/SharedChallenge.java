package org.hiap.navigator.guidance;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** Challenges that regions share, with what regions did about them. */
@Entity
public class SharedChallenge {

	/**
	 * What a region did.
	 *
	 * @param printed who did it, as printed
	 * @param authorityCode the authority, or null when the source names none
	 * @param wording what was done
	 * @param caseStudyCode a case study that tells more, or null
	 */
	@Embeddable
	public record Example(@Column(name = "printed_authority") String printed, @Nullable String authorityCode,
			String wording, @Nullable String caseStudyCode) {

		static Example of(Entry entry) {
			return entry.read((example) -> new Example(example.text("printed"), example.textOrNull("authority"),
					example.text("text"), example.textOrNull("case-study")));
		}

	}

	@Id
	private String code;

	private int position;

	private String slug;

	private String name;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "shared_challenge_name", joinColumns = @JoinColumn(name = "challenge_code"))
	@OrderColumn(name = "position")
	@Column(name = "name")
	private List<String> challenges = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "shared_challenge_example", joinColumns = @JoinColumn(name = "challenge_code"))
	@OrderColumn(name = "position")
	private List<Example> examples = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected SharedChallenge() {
	}

	SharedChallenge(Entry entry, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.challenges = new ArrayList<>(
				entry.entries("challenges").stream().map((each) -> each.read((name) -> name.text("name"))).toList());
		this.examples = new ArrayList<>(entry.entries("examples").stream().map(Example::of).toList());
	}

	public String code() {
		return this.code;
	}

	public String slug() {
		return this.slug;
	}

	/** A short name for all of them. */
	public String name() {
		return this.name;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	/** The challenges as the report names them. */
	public List<String> challenges() {
		return List.copyOf(this.challenges);
	}

	public List<Example> examples() {
		return List.copyOf(this.examples);
	}

}
