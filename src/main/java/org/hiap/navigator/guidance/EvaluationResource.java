package org.hiap.navigator.guidance;

import java.util.regex.Pattern;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.guidance.WorkedExample.Level;
import org.jspecify.annotations.Nullable;

/** Something the toolkit recommends for finding metrics. */
@Entity
public class EvaluationResource {

	private static final Pattern ADDRESS = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+(/[^\\s\"<>]*)?");

	@Id
	private String code;

	private int position;

	private String slug;

	private String title;

	@Enumerated(EnumType.STRING)
	private Level level;

	private String address;

	private @Nullable String readingCode;

	private @Nullable String note;

	@Embedded
	private Source source;

	@SuppressWarnings("NullAway.Init")
	protected EvaluationResource() {
	}

	EvaluationResource(Entry entry, @Nullable String readingCode, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.title = entry.text("title");
		this.level = Level.of(entry);
		this.address = entry.text("address");
		this.readingCode = readingCode;
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		if (!ADDRESS.matcher(this.address).matches()) {
			throw entry.mistake("address",
					"write the address without https://, such as www.who.int/data, not “" + this.address + "”");
		}
	}

	public String code() {
		return this.code;
	}

	public String slug() {
		return this.slug;
	}

	public String title() {
		return this.title;
	}

	public Level level() {
		return this.level;
	}

	/** Where it is on the web, without https://. */
	public String address() {
		return this.address;
	}

	/** Its entry in the reading list, or null. */
	public @Nullable String readingCode() {
		return this.readingCode;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

}
