package org.hiap.navigator.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;

/** Something an authority can do to use a lever. */
@Entity
public class Activity {

	/** Whether the toolkit lists it, or it was drawn from the toolkit's running text. */
	public enum Origin {

		LISTED, PROSE

	}

	@Id
	private String slug;

	private String leverCode;

	private int position;

	private String wording;

	@Enumerated(EnumType.STRING)
	private Origin origin;

	@SuppressWarnings("NullAway.Init")
	protected Activity() {
	}

	Activity(Entry entry, String leverCode, int position) {
		this.slug = entry.text("slug");
		this.leverCode = leverCode;
		this.position = position;
		this.wording = entry.text("text");
		String origin = entry.text("origin");
		this.origin = switch (origin) {
			case "listed" -> Origin.LISTED;
			case "prose" -> Origin.PROSE;
			default -> throw entry.mistake("origin", "“origin” is either listed or prose, not “" + origin + "”");
		};
	}

	public String slug() {
		return this.slug;
	}

	public String leverCode() {
		return this.leverCode;
	}

	public String wording() {
		return this.wording;
	}

	public Origin origin() {
		return this.origin;
	}

}
