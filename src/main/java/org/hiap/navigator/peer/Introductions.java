package org.hiap.navigator.peer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.ProgrammeRounds;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Mergers;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.hiap.navigator.peer.Introduction.Outcome;
import org.hiap.navigator.peer.Introduction.Region;
import org.hiap.navigator.peer.Introduction.State;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to introductions: a lead asks, the programme introduces or declines, and
 * all of them say what came of it. Whether both regions consent is looked at whenever
 * something is asked or answered, with their rounds held as they are.
 */
@Service
@Transactional
public class Introductions {

	private final IntroductionRows rows;

	private final NewestSubmissions submissions;

	private final Peers peers;

	private final ProgrammeRounds rounds;

	private final Accounts accounts;

	private final Mergers mergers;

	private final Notices notices;

	private final AuditTrail audit;

	private final Words words;

	Introductions(IntroductionRows rows, NewestSubmissions submissions, Peers peers, ProgrammeRounds rounds,
			Accounts accounts, Mergers mergers, Notices notices, AuditTrail audit, Words words) {
		this.rows = rows;
		this.submissions = submissions;
		this.peers = peers;
		this.rounds = rounds;
		this.accounts = accounts;
		this.mergers = mergers;
		this.notices = notices;
		this.audit = audit;
		this.words = words;
	}

	/** What became of an answer of the programme. */
	public enum Answered {

		/** It is stored, and who it concerns is told. */
		YES,
		/** Somebody else has answered meanwhile. */
		ALREADY,
		/** The region that asked does not share by name any more. */
		ASKING_NOT_NAMED,
		/** The other region does not share by name any more. */
		STRONG_NOT_NAMED,
		/** What the programme has accepted of the other region is not strong there. */
		NOT_STRONG,
		/** One of the two has no lead who can sign in. */
		NO_LEAD

	}

	/**
	 * Asks the programme for an introduction to a region about a gap. What is open
	 * already is not asked again.
	 * @return the introduction, or empty when it is no gap, or the region is none that
	 * the lead may learn of
	 */
	public Optional<UUID> ask(Viewer lead, String criterion, String strongCode, String message) {
		String code = lead.authority();
		hold(code, strongCode);
		Optional<UUID> open = this.rows.open(this.mergers.withFormer(code), this.mergers.withFormer(strongCode),
				criterion);
		if (open.isPresent()) {
			return open;
		}
		return this.peers.of(lead, code)
			.flatMap((matches) -> matches.gapFor(criterion, strongCode))
			.map((gap) -> ask(lead, gap, strongCode, message));
	}

	/**
	 * Points the leads of a region to the regions it could ask about a gap, once for each
	 * submission however often it is said. Nobody else learns of it.
	 * @return how many regions it could ask; nobody is told when there are none
	 * @throws NotFoundException when there is no such region or gap
	 */
	public long suggest(Viewer programme, String code, String criterion) {
		requireProgramme(programme);
		Matches matches = this.peers.of(programme, code).orElseThrow(NotFoundException::new);
		Gap gap = matches.of(criterion).orElseThrow(NotFoundException::new).gap();
		long askable = matches.askable(criterion);
		if (askable > 0) {
			this.audit.record(programme.id(), "suggested an introduction to",
					"authority " + code + ", criterion " + criterion);
			Notice notice = new Notice(Urgency.NOW, this.words.of("peer.notice.suggested", gap.criterion().name()),
					this.words.of("peer.notice.suggested.text", askable),
					"/authorities/" + code + "/peers?criterion=" + criterion);
			String key = "suggested: " + matches.region().result().of().assessmentId() + " " + criterion;
			this.accounts.leadsOf(code).forEach((lead) -> this.notices.tellOnce(key, lead.id(), notice));
		}
		return askable;
	}

	private UUID ask(Viewer lead, Gap gap, String strongCode, String message) {
		UUID id = this.rows.add(lead, gap, strongCode, message);
		this.audit.record(lead.id(), "asked for", "introduction " + id);
		Introduction asked = this.rows.find(id).orElseThrow();
		tell(this.accounts.programmeTeam(), "asked", asked, "", programmePath(id));
		return id;
	}

	/**
	 * One that concerns the viewer.
	 * @throws NotFoundException when it does not, or not yet
	 */
	@Transactional(readOnly = true)
	public Introduction get(Viewer viewer, UUID id) {
		return this.rows.find(id)
			.filter((each) -> !viewer.role().ofAnAuthority() || each.concerns(viewer.authority()))
			.orElseThrow(NotFoundException::new);
	}

	/** What concerns the viewer's region, the newest first. */
	@Transactional(readOnly = true)
	public List<Introduction> own(Viewer viewer, long offset, int limit) {
		return this.rows.of(this.mergers.withFormer(viewer.authority()), offset, limit);
	}

	/** How many concern the viewer's region. */
	@Transactional(readOnly = true)
	public long countOwn(Viewer viewer) {
		return this.rows.count(this.mergers.withFormer(viewer.authority()));
	}

	/** All for the programme: what waits, then introduced, then declined. */
	@Transactional(readOnly = true)
	public List<Introduction> all(Viewer programme, long offset, int limit) {
		requireProgramme(programme);
		return this.rows.all(offset, limit);
	}

	/** How many there are. */
	@Transactional(readOnly = true)
	public long count(Viewer programme) {
		requireProgramme(programme);
		return this.rows.count();
	}

	/** What stands in the way of introducing the two now; {@code YES} for nothing. */
	@Transactional(readOnly = true)
	public Answered check(Viewer programme, UUID id) {
		requireProgramme(programme);
		return check(get(programme, id));
	}

	/**
	 * Introduces the two regions: the leads of both get the message with the names and
	 * e-mail addresses of each other.
	 * @return anything but {@code YES} when nothing was sent
	 */
	public Answered introduce(Viewer programme, UUID id, String message) {
		requireProgramme(programme);
		Introduction asked = get(programme, id);
		hold(asked.asking().code(), asked.strong().code());
		Answered check = check(get(programme, id));
		if (check != Answered.YES) {
			return check;
		}
		if (!this.rows.answer(id, true, message, programme.id())) {
			return Answered.ALREADY;
		}
		this.audit.record(programme.id(), "made", "introduction " + id);
		List<Person> asking = leads(asked.asking());
		List<Person> strong = leads(asked.strong());
		tell(asking, "introduced", asked, withContacts(message, asked.strong(), strong), path(asked.asking(), id));
		tell(strong, "introduced", asked, withContacts(message, asked.asking(), asking), path(asked.strong(), id));
		return Answered.YES;
	}

	/**
	 * Declines, which only the leads of the region that asked learn.
	 * @return {@code YES} or {@code ALREADY}
	 */
	public Answered decline(Viewer programme, UUID id, String reason) {
		requireProgramme(programme);
		Introduction asked = get(programme, id);
		if (!this.rows.answer(id, false, reason, programme.id())) {
			return Answered.ALREADY;
		}
		this.audit.record(programme.id(), "declined", "introduction " + id);
		tell(leads(asked.asking()), "declined", asked, reason, path(asked.asking(), id));
		return Answered.YES;
	}

	/**
	 * Adds what came of an introduction.
	 * @return false when nobody was introduced
	 * @throws NotFoundException when it does not concern the viewer
	 */
	public boolean add(Viewer viewer, UUID id, Outcome.Kind kind, String text) {
		if (get(viewer, id).state() != State.INTRODUCED) {
			return false;
		}
		this.rows.add(id, kind, text, viewer);
		this.audit.record(viewer.id(), "added what came of", "introduction " + id);
		return true;
	}

	/** Leads of a region who can sign in, by name. */
	@Transactional(readOnly = true)
	public List<Person> leads(Region region) {
		return this.accounts.leadsOf(region.code()).stream().filter((lead) -> !lead.isInvited()).toList();
	}

	/** Those of the two regions that do not share by name now. */
	@Transactional(readOnly = true)
	public List<Region> unnamed(Introduction introduction) {
		List<PeerRegion> both = this.submissions
			.of(List.of(introduction.asking().code(), introduction.strong().code()));
		return Stream.of(introduction.asking(), introduction.strong())
			.distinct()
			.filter((region) -> of(both, region).filter(PeerRegion::isNamed).isEmpty())
			.toList();
	}

	private Answered check(Introduction asked) {
		if (asked.answer() != null) {
			return Answered.ALREADY;
		}
		List<PeerRegion> both = this.submissions.of(List.of(asked.asking().code(), asked.strong().code()));
		if (of(both, asked.asking()).filter(PeerRegion::isNamed).isEmpty()) {
			return Answered.ASKING_NOT_NAMED;
		}
		Optional<PeerRegion> strong = of(both, asked.strong());
		if (strong.filter(PeerRegion::isNamed).isEmpty()) {
			return Answered.STRONG_NOT_NAMED;
		}
		if (asked.strong().equals(asked.asking()) || !strong.get().isStrongIn(asked.criterionSlug())) {
			return Answered.NOT_STRONG;
		}
		return (leads(asked.asking()).isEmpty() || leads(asked.strong()).isEmpty()) ? Answered.NO_LEAD : Answered.YES;
	}

	private static Optional<PeerRegion> of(List<PeerRegion> regions, Region region) {
		return regions.stream().filter((each) -> each.code().equals(region.code())).findFirst();
	}

	/** Until the transaction ends neither of the two changes how it shares. */
	private void hold(String one, String other) {
		this.rounds.hold(this.submissions.roundsOf(List.of(one, other)));
	}

	private String withContacts(String message, Region region, List<Person> people) {
		return message + "\n\n"
				+ Stream
					.concat(Stream.of(this.words.of("peer.notice.contacts", region.name())),
							people.stream().map((person) -> person.name() + ", " + person.email()))
					.collect(Collectors.joining("\n"));
	}

	private void tell(List<Person> people, String what, Introduction asked, String text, String path) {
		Notice notice = new Notice(Urgency.NOW,
				this.words.of("peer.notice." + what, asked.asking().name(), asked.strong().name(), asked.criterion()),
				text.isEmpty() ? this.words.of("peer.notice." + what + ".text") : text, path);
		people.forEach((person) -> this.notices.tell(person.id(), notice));
	}

	private static String path(Region region, UUID id) {
		return "/authorities/" + region.code() + "/peers/introductions/" + id;
	}

	private static String programmePath(UUID id) {
		return "/review/peers/introductions/" + id;
	}

	private static void requireProgramme(Viewer viewer) {
		viewer.requireProgramme();
	}

}
