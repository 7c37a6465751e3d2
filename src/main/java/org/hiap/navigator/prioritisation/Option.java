package org.hiap.navigator.prioritisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.hiap.navigator.library.LibraryOption;
import org.jspecify.annotations.Nullable;

/** Something an exercise ranks: chosen from the library or the scorer's own. */
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

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "option_id", nullable = false, updatable = false)
	private List<Scorecard> scorecards = new ArrayList<>();

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

	public UUID id() {
		return this.id;
	}

	public String title() {
		return this.title;
	}

	/** The library's gist, or what the scorer wrote; may be empty for an own option. */
	public String description() {
		return this.description;
	}

	/** The code of the library's entry; none for an own option. */
	public Optional<String> libraryCode() {
		return Stream.of(this.opportunityCode, this.leverCode, this.activitySlug)
			.flatMap(Stream::ofNullable)
			.findFirst();
	}

	/** The scores by the id of the criterion; what is not answered is not there. */
	public Map<UUID, Score> scores() {
		return this.scorecards.isEmpty() ? Map.of() : this.scorecards.getFirst().scores();
	}

	/** Whether anything is answered, be it "no view". */
	public boolean isScored() {
		return !scores().isEmpty();
	}

	/** Rises with every change of the scores; 0 before the first. */
	public int scorecardVersion() {
		return this.scorecards.isEmpty() ? 0 : this.scorecards.getFirst().version();
	}

	int position() {
		return this.position;
	}

	void score(UUID scorerId, Map<UUID, Score> scores) {
		if (this.scorecards.isEmpty()) {
			this.scorecards.add(new Scorecard(scorerId));
		}
		this.scorecards.getFirst().fill(scores);
	}

}
