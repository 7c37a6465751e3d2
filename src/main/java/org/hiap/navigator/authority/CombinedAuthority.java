package org.hiap.navigator.authority;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.content.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A mayoral regional authority: one of the sources, one that an administrator added, or
 * an invented sample region. What the sources do not state is null and reads "not
 * recorded".
 */
@Entity
public class CombinedAuthority {

	@Id
	private String code;

	private String name;

	private String abbreviation;

	private @Nullable String area;

	private @Nullable String population;

	private @Nullable String populationYear;

	private @Nullable String created;

	private @Nullable String predecessorCode;

	private @Nullable String successorCode;

	private @Nullable String note;

	@Embedded
	private @Nullable Source source;

	private boolean sample;

	private boolean added;

	@ElementCollection
	@CollectionTable(name = "stated_power", joinColumns = @JoinColumn(name = "authority_code"))
	@OrderColumn(name = "position")
	private List<StatedPower> statedPowers = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected CombinedAuthority() {
	}

	/** An invented region of the evaluation mode. */
	static CombinedAuthority sample(String code, String name) {
		CombinedAuthority authority = new CombinedAuthority();
		authority.code = code;
		authority.name = name;
		authority.abbreviation = name;
		authority.sample = true;
		return authority;
	}

	static CombinedAuthority from(Entry entry) {
		CombinedAuthority authority = new CombinedAuthority();
		authority.code = entry.text("code");
		authority.name = entry.text("name");
		authority.abbreviation = entry.text("abbreviation");
		authority.area = entry.textOrNull("area");
		authority.population = entry.textOrNull("population");
		authority.populationYear = entry.textOrNull("population-year");
		authority.created = entry.textOrNull("created");
		authority.predecessorCode = entry.textOrNull("predecessor");
		authority.successorCode = entry.textOrNull("successor");
		authority.note = entry.textOrNull("note");
		authority.source = Source.of(entry);
		authority.statedPowers = new ArrayList<>(entry.entries("powers").stream().map(StatedPower::of).toList());
		return authority;
	}

	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	public String abbreviation() {
		return this.abbreviation;
	}

	public @Nullable String area() {
		return this.area;
	}

	public @Nullable String population() {
		return this.population;
	}

	public @Nullable String populationYear() {
		return this.populationYear;
	}

	public @Nullable String created() {
		return this.created;
	}

	public @Nullable String predecessorCode() {
		return this.predecessorCode;
	}

	public @Nullable String successorCode() {
		return this.successorCode;
	}

	public @Nullable String note() {
		return this.note;
	}

	public @Nullable Source source() {
		return this.source;
	}

	public boolean isSample() {
		return this.sample;
	}

	/** Whether the library has a page of it: not of invented ones, nor of added ones. */
	public boolean isInLibrary() {
		return !this.sample && !this.added;
	}

	public List<Statement> statedPowers() {
		return this.statedPowers.stream().map(StatedPower::stated).toList();
	}

	/** The same powers, each with the responsibilities it speaks of. */
	public List<StatedPower> statedPowersByResponsibility() {
		return List.copyOf(this.statedPowers);
	}

}
