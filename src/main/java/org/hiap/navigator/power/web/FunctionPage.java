package org.hiap.navigator.power.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.content.Statement;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.SourceDocument;
import org.hiap.navigator.power.LeverPower;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.PowerRecord;
import org.hiap.navigator.power.PowerUse;
import org.hiap.navigator.power.RecordedPowers;
import org.hiap.navigator.power.web.FunctionForm.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one function's levers prints.
 *
 * @param version of these levers together that the form edits
 * @param stated what the sources state about the authority
 * @param holders what the sources state about who holds the function
 * @param stale whether something was recorded while the form was open
 */
record FunctionPage(String code, String authority, String slug, String function, int version, UUID formKey,
		FunctionForm form, List<Entry> levers, List<Stated> stated, List<Stated> holders, boolean stale) {

	/**
	 * One lever with what was typed about it.
	 *
	 * @param now what is stored
	 * @param open whether the folded part is shown open
	 * @param meanwhile what was recorded while the form was open, where it differs
	 * @param history every record, newest first
	 */
	record Entry(String code, String name, String gist, String href, Fields typed, Shown now, List<Choice> held,
			List<Choice> uses, boolean open, @Nullable Shown meanwhile, List<Event> history) {
	}

	/** What is stated about a lever, in words. */
	record Shown(HeldTag held, String use, @Nullable String source, @Nullable String asOf, @Nullable String note) {

		static Shown of(LeverPower power, Words words) {
			return new Shown(HeldTag.of(power.held(), words), words.of("power.use." + power.use()), power.source(),
					(power.asOf() != null) ? Dates.day(power.asOf()) : null, power.note());
		}

	}

	/** Who recorded what, and when. */
	record Event(String on, String by, Shown what) {
	}

	/** Something the sources state, with the document and the place in it. */
	record Stated(String statement, Cited cited) {
	}

	/** A place in a document, with a link to what the library says about the document. */
	record Cited(String kind, String href, String place) {
	}

	/** What is stored about a function's levers, and what the sources say. */
	record Stored(CombinedAuthority authority, DevolvedFunction function, List<Lever> levers, RecordedPowers powers,
			List<PowerRecord> history, Map<String, SourceDocument> documents) {

		int version() {
			return this.powers.version(this.levers.stream().map(Lever::code).toList());
		}

	}

	static FunctionPage of(Stored stored, int version, FunctionForm form, FormErrors errors, boolean stale,
			Function<UUID, String> names, Words words) {
		List<Entry> entries = new ArrayList<>();
		Map<String, LeverPower> typed = stale ? form.toPowers() : Map.of();
		for (Lever lever : stored.levers()) {
			LeverPower now = stored.powers().of(lever.code());
			boolean differs = stale && !now.equals(typed.get(lever.code()));
			boolean inError = errors.all()
				.stream()
				.anyMatch((error) -> error.field().matches("(source|date|note)-" + lever.code() + "(-.*)?"));
			entries.add(new Entry(lever.code(), lever.name(), lever.gist(), "/library/levers/" + lever.slug(),
					form.fields(lever), Shown.of(now, words), held(words), uses(words),
					inError || differs || form.fields(lever).hasMore(), differs ? Shown.of(now, words) : null,
					history(stored, lever, names, words)));
		}
		return new FunctionPage(stored.authority().code(), stored.authority().name(), stored.function().slug(),
				stored.function().name(), version, UUID.randomUUID(), form, entries,
				stated(stored.authority().statedPowers(), stored.documents()),
				stated(stored.function().holders(), stored.documents()), stale);
	}

	private static List<Choice> held(Words words) {
		return Arrays.stream(PowerHeld.values())
			.map((each) -> new Choice(each.name(), words.of("power.held." + each)))
			.toList();
	}

	private static List<Choice> uses(Words words) {
		return Arrays.stream(PowerUse.values())
			.map((each) -> new Choice(each.name(), words.of("power.use." + each)))
			.toList();
	}

	private static List<Event> history(Stored stored, Lever lever, Function<UUID, String> names, Words words) {
		return stored.history()
			.stream()
			.filter((record) -> record.leverCode().equals(lever.code()))
			.map((record) -> new Event(Dates.day(record.recordedAt()), names.apply(record.recordedBy()),
					Shown.of(record.power(), words)))
			.toList();
	}

	private static List<Stated> stated(List<Statement> statements, Map<String, SourceDocument> documents) {
		return statements.stream().map((each) -> {
			SourceDocument document = documents.get(each.source().document());
			return new Stated(each.statement(), new Cited((document != null) ? document.kind() : "",
					"/library/sources#" + each.source().document(), each.source().place()));
		}).toList();
	}

}
