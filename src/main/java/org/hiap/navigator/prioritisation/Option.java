package org.hiap.navigator.prioritisation;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hiap.navigator.library.LibraryOption;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Something an exercise ranks: chosen from the library or the authority's own. */
@Entity
@Table(name = "exercise_option")
public class Option {

	/** The longest title of an own option, in characters. */
	public static final int LONGEST_TITLE = 120;

	/** The longest description of an own option, in characters. */
	public static final int LONGEST_DESCRIPTION = 1000;

	@Id
	private UUID id;

	private int position;

	private @Nullable String opportunityCode;

	private @Nullable String leverCode;

	private @Nullable String activitySlug;

	private String title;

	private String description;

	private boolean setAside;

	@Formula("exists (select 1 from enquiry q where q.option_id = id and q.need || q.levers || q.added || q.working <> '')")
	private boolean described;

	@SuppressWarnings("NullAway.Init")
	protected Option() {
	}

	/** An own option. */
	Option(String title, String description, int position) {
		if (title.isBlank() || title.length() > LONGEST_TITLE || description.length() > LONGEST_DESCRIPTION) {
			throw new IllegalArgumentException("An own option has a title, and neither text is too long");
		}
		this.id = UUID.randomUUID();
		this.position = position;
		this.title = title;
		this.description = description;
	}

	/** An option of the library, whose words are kept as they are now. */
	Option(LibraryOption entry, int position) {
		this.id = UUID.randomUUID();
		this.position = position;
		this.title = entry.title();
		this.description = entry.gist();
		switch (entry.kind()) {
			case OPPORTUNITY -> this.opportunityCode = entry.code();
			case LEVER -> this.leverCode = entry.code();
			case ACTIVITY -> this.activitySlug = entry.code();
		}
	}

	/** The same option in another exercise. */
	Option(Option earlier) {
		this.id = UUID.randomUUID();
		this.position = earlier.position;
		this.title = earlier.title;
		this.description = earlier.description;
		this.opportunityCode = earlier.opportunityCode;
		this.leverCode = earlier.leverCode;
		this.activitySlug = earlier.activitySlug;
	}

	public UUID id() {
		return this.id;
	}

	public String title() {
		return this.title;
	}

	/** The library's gist, or what was written; may be empty for an own option. */
	public String description() {
		return this.description;
	}

	/** The code of the library's entry; none for an own option. */
	public Optional<String> libraryCode() {
		return Stream.of(this.opportunityCode, this.leverCode, this.activitySlug)
			.flatMap(Stream::ofNullable)
			.findFirst();
	}

	/** Whether anything is written about it in the enquiry. */
	public boolean isDescribed() {
		return this.described;
	}

	/** Whether the sift left it out; it stays on record and can be recalled. */
	public boolean isSetAside() {
		return this.setAside;
	}

	int position() {
		return this.position;
	}

	void setAside(boolean setAside) {
		this.setAside = setAside;
	}

}
