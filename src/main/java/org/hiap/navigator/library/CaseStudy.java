package org.hiap.navigator.library;

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

/**
 * What one authority did, or several. What the sources do not tie to a function, lever or
 * pillar has none.
 */
@Entity
public class CaseStudy {

	@Id
	private String code;

	private int position;

	private String slug;

	private String title;

	private String printedAuthority;

	private @Nullable String years;

	private @Nullable String functionCode;

	private @Nullable String leverCode;

	private @Nullable String pillarCode;

	private String gist;

	private String story;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "case_study_authority", joinColumns = @JoinColumn(name = "case_study_code"))
	@OrderColumn(name = "position")
	@Column(name = "authority_code")
	private List<String> authorityCodes = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "case_study_figure", joinColumns = @JoinColumn(name = "case_study_code"))
	@OrderColumn(name = "position")
	private List<Figure> figures = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "further_reading", joinColumns = @JoinColumn(name = "case_study_code"))
	@OrderColumn(name = "position")
	@Column(name = "title")
	private List<String> furtherReading = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected CaseStudy() {
	}

	CaseStudy(Entry entry, Place place, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.title = entry.text("title");
		this.printedAuthority = entry.text("authority-as-printed");
		this.years = entry.textOrNull("years");
		this.functionCode = place.functionCode();
		this.leverCode = place.leverCode();
		this.pillarCode = place.pillarCode();
		this.authorityCodes = new ArrayList<>(place.authorityCodes());
		this.gist = entry.text("gist");
		this.story = entry.text("story");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.figures = new ArrayList<>(entry.entries("figures").stream().map(Figure::of).toList());
		this.furtherReading = new ArrayList<>(entry.entries("further-reading")
			.stream()
			.map((reading) -> reading.read((title) -> title.text("title")))
			.toList());
	}

	/** What a case study belongs to, after its links were found to lead somewhere. */
	record Place(@Nullable String functionCode, @Nullable String leverCode, @Nullable String pillarCode,
			List<String> authorityCodes) {
	}

	CaseStudySummary summary() {
		return new CaseStudySummary(this.code, this.slug, this.title, this.gist, this.years, this.functionCode,
				this.leverCode, this.pillarCode, List.copyOf(this.authorityCodes));
	}

	public String code() {
		return this.code;
	}

	int position() {
		return this.position;
	}

	public String slug() {
		return this.slug;
	}

	public String title() {
		return this.title;
	}

	/** The authority and its years in the toolkit's own print. */
	public String printedAuthority() {
		return this.printedAuthority;
	}

	public @Nullable String years() {
		return this.years;
	}

	public @Nullable String functionCode() {
		return this.functionCode;
	}

	public @Nullable String leverCode() {
		return this.leverCode;
	}

	public @Nullable String pillarCode() {
		return this.pillarCode;
	}

	public String gist() {
		return this.gist;
	}

	public String story() {
		return this.story;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	public List<String> authorityCodes() {
		return List.copyOf(this.authorityCodes);
	}

	public List<Figure> figures() {
		return List.copyOf(this.figures);
	}

	/** Titles of what to read next. */
	public List<String> furtherReading() {
		return List.copyOf(this.furtherReading);
	}

}
