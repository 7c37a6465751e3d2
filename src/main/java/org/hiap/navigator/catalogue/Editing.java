package org.hiap.navigator.catalogue;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.catalogue.Change.Action;
import org.hiap.navigator.catalogue.Field.Form;
import org.hiap.navigator.catalogue.LibraryEntry.State;
import org.hiap.navigator.content.Checks;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.ContentVersions;
import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for those who keep the library: drafts, publishing, withdrawing, history. What
 * is published is checked and stored by the holdings in the same transaction, so the
 * library is never left half changed.
 */
@Service
public class Editing {

	/** Under this name changes that people make count as changes of content. */
	private static final String EDITS = "library edits";

	private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(?<!\\d)(\\d{1,9})$");

	private final Catalogue catalogue;

	private final List<Holding> holdings;

	private final ContentVersions versions;

	private final Drafts drafts;

	private final History history;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Editing(Catalogue catalogue, List<Holding> holdings, ContentVersions versions, Drafts drafts, History history,
			AuditTrail audit, JdbcClient jdbc, TransactionTemplate transaction) {
		this.catalogue = catalogue;
		this.holdings = holdings;
		this.versions = versions;
		this.drafts = drafts;
		this.history = history;
		this.audit = audit;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** Every kind of entries there is, in the order of the holdings. */
	public List<Kind> kinds() {
		return this.holdings.stream().flatMap((holding) -> holding.kinds().stream()).toList();
	}

	/**
	 * A kind by its name.
	 * @throws NotFoundException when there is none
	 */
	public Kind kind(String name) {
		return kinds().stream()
			.filter((kind) -> kind.name().equals(name))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Why what ships could not be loaded; empty when all is well. */
	public List<String> problems() {
		return this.versions.problems();
	}

	/**
	 * The entries of a kind as readers find them in order, then those not published yet.
	 */
	@Transactional(readOnly = true)
	public List<LibraryEntry> entries(Kind kind) {
		List<LibraryEntry> entries = new ArrayList<>();
		Map<String, Draft> drafts = this.drafts.of(kind);
		for (Catalogue.Row row : this.catalogue.rows(kind)) {
			entries.add(entry(kind, row, drafts.remove(row.code())));
		}
		drafts.forEach((code, draft) -> entries.add(unpublished(kind, code, draft)));
		return entries;
	}

	/**
	 * One entry.
	 * @throws NotFoundException when there is neither an entry nor a draft of that code
	 */
	@Transactional(readOnly = true)
	public LibraryEntry entry(Kind kind, String code) {
		return find(kind, code).orElseThrow(NotFoundException::new);
	}

	/** One entry, if there is an entry or a draft of that code. */
	@Transactional(readOnly = true)
	public Optional<LibraryEntry> find(Kind kind, String code) {
		Draft draft = this.drafts.of(kind).get(code);
		return this.catalogue.row(kind, code)
			.map((row) -> entry(kind, row, draft))
			.or(() -> Optional.ofNullable(draft).map((only) -> unpublished(kind, code, only)));
	}

	/**
	 * The code of an entry that is to be added: the kind's letters and the next number.
	 */
	private String newCode(Kind kind) {
		String letters = kind.newKey();
		if (letters == null) {
			throw new NotFoundException();
		}
		int last = Stream
			.concat(this.catalogue.rows(kind).stream().map(Catalogue.Row::code), this.drafts.of(kind).keySet().stream())
			.mapToInt(Editing::numberOf)
			.max()
			.orElse(0);
		return letters + String.format(Locale.ROOT, "%02d", last + 1);
	}

	private static int numberOf(String code) {
		Matcher number = NUMBER_AT_THE_END.matcher(code);
		return number.find() ? Integer.parseInt(number.group(1)) : 0;
	}

	/**
	 * Begins an entry of a kind that people may add to.
	 * @return its code
	 */
	@Transactional
	public String add(Viewer viewer, Kind kind, EntryText text) {
		this.drafts.lock();
		String code = newCode(kind);
		saveDraft(viewer, kind, code, text, 0);
		return code;
	}

	/**
	 * Saves a draft on top of the one that was read.
	 * @param readVersion the draft's version when it was read, 0 when there was none
	 * @return false when somebody saved or discarded it meanwhile; nothing is changed
	 * then
	 */
	@Transactional
	public boolean saveDraft(Viewer viewer, Kind kind, String code, EntryText text, int readVersion) {
		int entryVersion = this.catalogue.row(kind, code).map(Catalogue.Row::version).orElse(0);
		EntryText whole = withSlug(kind, code, text.with(kind.key(), code));
		if (!this.drafts.save(kind, code, whole, entryVersion, readVersion, viewer.id())) {
			return false;
		}
		this.audit.record(viewer.id(), "drafted", object(kind, code));
		return true;
	}

	/** An entry that has no address yet gets one from its title, which no other has. */
	private EntryText withSlug(Kind kind, String code, EntryText text) {
		if (kind.fields().stream().noneMatch((field) -> field.form() == Form.SLUG) || text.text("slug") != null) {
			return text;
		}
		String slug = Checks.slug(String.valueOf(text.text(kind.title())));
		boolean taken = slug.isEmpty() || this.jdbc
			.sql("select exists (select 1 from library_address where kind = ? and slug = ? and code <> ?)")
			.params(kind.name(), slug, code)
			.query(Boolean.class)
			.single();
		return text.with("slug", taken ? (slug + "-" + code.toLowerCase(Locale.ROOT)).replaceAll("^-", "") : slug);
	}

	/** Throws a draft away. */
	@Transactional
	public void discardDraft(Viewer viewer, Kind kind, String code) {
		if (this.drafts.remove(kind, code)) {
			this.audit.record(viewer.id(), "discarded the draft of", object(kind, code));
		}
	}

	/**
	 * Shows readers the draft.
	 * @param readVersion the entry's version when the draft was compared with it
	 * @param reason why, for the history
	 * @return false when the entry was changed meanwhile or the draft is gone; nothing is
	 * changed then
	 * @throws ContentException when the library would not be whole; nothing is changed
	 */
	@Transactional
	public boolean publish(Viewer viewer, Kind kind, String code, String reason, int readVersion, int readDraft) {
		LibraryEntry entry = entry(kind, code);
		Draft draft = entry.draft();
		if (draft == null || entry.version() != readVersion || draft.version() != readDraft) {
			return false;
		}
		together(() -> put(viewer, kind, code, draft.text(), Action.PUBLISHED, reason));
		this.drafts.remove(kind, code);
		this.audit.record(viewer.id(), "published", object(kind, code));
		return true;
	}

	/**
	 * Lets somebody look at the library as if the draft were published, and leaves
	 * everything as it is.
	 * @throws ContentException when the library would not be whole
	 */
	public void tryOut(Kind kind, String code, Runnable look) {
		Draft draft = entry(kind, code).draft();
		if (draft == null) {
			throw new NotFoundException();
		}
		inVain(() -> put(null, kind, code, draft.text(), Action.PUBLISHED, ""), look);
	}

	/**
	 * Finds out whether the library would be whole after several puts and hides.
	 * @throws ContentException when it would not
	 */
	void tryTogether(Runnable changes) {
		inVain(changes, () -> {
		});
	}

	private void inVain(Runnable changes, Runnable look) {
		TransactionTemplate apart = new TransactionTemplate(
				Objects.requireNonNull(this.transaction.getTransactionManager()));
		apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		apart.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			changes.run();
			store();
			look.run();
		});
	}

	/**
	 * Takes an entry from readers; it stays in the history and can be published again.
	 * @return false when the entry was changed meanwhile; nothing is changed then
	 * @throws ContentException when other entries refer to it; nothing is changed
	 */
	@Transactional
	public boolean withdraw(Viewer viewer, Kind kind, String code, String reason, int readVersion) {
		LibraryEntry entry = entry(kind, code);
		if (!kind.isOpen() || entry.text() == null) {
			throw new NotFoundException();
		}
		if (entry.version() != readVersion || entry.state() == State.WITHDRAWN) {
			return false;
		}
		together(() -> hide(viewer, kind, code, Action.WITHDRAWN, reason));
		this.audit.record(viewer.id(), "withdrew", object(kind, code));
		return true;
	}

	/** The entries that refer to one, which is why it cannot be withdrawn. */
	@Transactional(readOnly = true)
	public List<LibraryEntry> referringTo(Kind kind, String code) {
		return kinds().stream()
			.flatMap((other) -> entries(other).stream())
			.filter((entry) -> entry.state() != State.WITHDRAWN)
			.filter((entry) -> entry.text() != null
					&& Links.of(entry.kind().fields(), entry.text().values()).contains(kind.name() + " " + code))
			.toList();
	}

	/** What was done to an entry, the latest first. */
	@Transactional(readOnly = true)
	public List<Change> history(Kind kind, String code) {
		return this.history.of(kind, code);
	}

	/**
	 * Begins a draft from what readers saw at an earlier time, or from what ships.
	 * @param change a step of the history, or null for what ships
	 * @return false when there is a draft already; it stays as it is
	 */
	@Transactional
	public boolean draftFrom(Viewer viewer, Kind kind, String code, @Nullable Long change) {
		EntryText text = (change == null) ? entry(kind, code).shipped()
				: history(kind, code).stream()
					.filter((step) -> step.id() == change)
					.findFirst()
					.orElseThrow(NotFoundException::new)
					.text();
		if (text == null) {
			throw new NotFoundException();
		}
		return saveDraft(viewer, kind, code, text, 0);
	}

	/**
	 * Makes a text count for an entry, old or new; the holdings are to be stored after.
	 */
	void put(@Nullable Viewer viewer, Kind kind, String code, EntryText text, Action action, String reason) {
		EntryText whole = PartKeys.complete(kind, code, text);
		Catalogue.Row row = this.catalogue.row(kind, code).orElse(null);
		if (row == null) {
			this.jdbc.sql("""
					insert into library_entry (kind, code, position, title, slug, published, version, changed_at)
					values (?, ?, (select coalesce(max(position), 0) + 1 from library_entry where kind = ?),
					'', '', ?, 1, now())""").params(kind.name(), code, kind.name(), whole.yaml()).update();
		}
		else {
			this.history.keepWhatShipped(kind, row);
			boolean asShipped = row.shipped() != null && EntryText.parse(row.shipped()).equals(whole);
			this.jdbc.sql("""
					update library_entry set published = ?, based_on = shipped, withdrawn = false,
					version = version + 1, changed_at = now() where kind = ? and code = ?""")
				.param(1, asShipped ? null : whole.yaml(), Types.VARCHAR)
				.param(2, kind.name())
				.param(3, code)
				.update();
		}
		this.catalogue.row(kind, code).ifPresent((changed) -> this.catalogue.index(kind, changed));
		this.history.add(viewer, kind, code, whole, action, reason);
	}

	/** Takes an entry from readers; the holdings are to be stored after. */
	void hide(Viewer viewer, Kind kind, String code, Action action, String reason) {
		this.history.keepWhatShipped(kind, this.catalogue.row(kind, code).orElseThrow(NotFoundException::new));
		this.jdbc.sql("""
				update library_entry set withdrawn = true, based_on = shipped, version = version + 1,
				changed_at = now() where kind = ? and code = ?""").params(kind.name(), code).update();
		this.history.add(viewer, kind, code, null, action, reason);
	}

	/** Carries out several puts and hides as one change of the library. */
	void together(Runnable changes) {
		this.versions.change(EDITS, () -> {
			changes.run();
			store();
		});
	}

	private void store() {
		this.holdings.forEach((holding) -> holding.store(this.catalogue));
	}

	private static LibraryEntry entry(Kind kind, Catalogue.Row row, @Nullable Draft draft) {
		State state = row.withdrawn() ? State.WITHDRAWN
				: (row.published() == null) ? State.AS_SHIPPED : (row.shipped() != null) ? State.CHANGED : State.ADDED;
		EntryText shipped = (row.shipped() != null) ? EntryText.parse(row.shipped()) : null;
		EntryText basis = (row.basedOn() != null) ? EntryText.parse(row.basedOn()) : null;
		boolean shippedChanged = !row.isAsShipped() && !Objects.equals(shipped, basis);
		return new LibraryEntry(kind, row.code(), row.title(), row.slug(), row.version(), state, row.text(), shipped,
				shippedChanged, draft);
	}

	private static LibraryEntry unpublished(Kind kind, String code, Draft draft) {
		EntryText text = draft.text();
		return new LibraryEntry(kind, code, Objects.requireNonNullElse(text.text(kind.title()), code),
				Objects.requireNonNullElse(text.text("slug"), code), 0, State.NOT_PUBLISHED, null, null, false, draft);
	}

	private static String object(Kind kind, String code) {
		return "library entry " + kind.name() + " " + code;
	}

}
