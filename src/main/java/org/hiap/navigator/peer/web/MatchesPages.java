package org.hiap.navigator.peer.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.PageParts.Study;
import org.hiap.navigator.peer.Introduction;
import org.hiap.navigator.peer.Introductions;
import org.hiap.navigator.peer.Matches;
import org.hiap.navigator.peer.Matches.Match;
import org.hiap.navigator.peer.Peer;
import org.hiap.navigator.peer.PeerRegion;
import org.hiap.navigator.peer.Peers;
import org.hiap.navigator.peer.web.MatchesPage.GapLine;
import org.hiap.navigator.peer.web.MatchesPage.PeerLine;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together what the two pages of matches print. */
@Component
class MatchesPages {

	/** As many regions as are listed under a gap among others. */
	private static final int FEW = 5;

	private static final int RECENT = 5;

	/** More than any region will ever have asked. */
	private static final int EVERY = 1000;

	private final Peers peers;

	private final Introductions introductions;

	private final PeerStudies studies;

	private final Authorities authorities;

	private final Words words;

	MatchesPages(Peers peers, Introductions introductions, PeerStudies studies, Authorities authorities, Words words) {
		this.peers = peers;
		this.introductions = introductions;
		this.studies = studies;
		this.authorities = authorities;
		this.words = words;
	}

	/** A region's own page. */
	MatchesPage own(Viewer viewer, String code, String criterion, String page) {
		Matches matches = this.peers.of(viewer, code).orElse(null);
		String path = "/authorities/" + code + "/peers";
		List<Introduction> asked = this.introductions.own(viewer, 0, EVERY);
		boolean named = matches != null && matches.region().isNamed();
		return page(code, path, "?", matches, criterion, page, new Own(viewer, path, asked),
				asked.stream()
					.limit(RECENT)
					.map((each) -> IntroductionLine.of(each, path + "/introductions/" + each.id(), named, this.words))
					.toList(),
				List.of());
	}

	/** The programme's page of any region, or of none before one is chosen. */
	MatchesPage ofRegion(Viewer viewer, String code, String criterion, String page) {
		String path = "/review/peers/matches?region=" + code;
		List<Choice> regions = Stream
			.concat(Stream.of(new Choice("", this.words.of("peer.matches.choose"))),
					this.authorities.all().stream().map((each) -> new Choice(each.code(), each.name())))
			.toList();
		if (code.isEmpty()) {
			return new MatchesPage("", "", path, null, null, false, List.of(), null, List.of(), regions);
		}
		return page(code, path, "&", this.peers.of(viewer, code).orElse(null), criterion, page, null, List.of(),
				regions);
	}

	private MatchesPage page(String code, String path, String join, @Nullable Matches matches, String criterion,
			String page, @Nullable Own own, List<IntroductionLine> recent, List<Choice> regions) {
		String name = this.authorities.get(code).name();
		if (matches == null) {
			return new MatchesPage(code, name, path, null, null, false, List.of(), null, recent, regions);
		}
		PeerRegion region = matches.region();
		String sharing = region.isNamed() ? null : "/assessments/" + region.result().of().assessmentId() + "/submission"
				+ ((own != null && own.viewer().role() == Role.LEAD) ? "/sharing" : "");
		PeerStudies.Shelf shelf = this.studies.shelf();
		Match single = matches.of(criterion).orElse(null);
		if (single == null) {
			return new MatchesPage(code, name, path, region.round(), sharing, false,
					matches.matches()
						.stream()
						.map((match) -> line(matches, match, shelf, few(match, shelf), path + join, own))
						.toList(),
					null, recent, regions);
		}
		String here = path + join + "criterion=" + criterion;
		Pagination pagination = Pagination.of(single.peers().size(), Pagination.number(page), here);
		List<Peer> shown = single.peers().stream().skip(pagination.offset()).limit(Pagination.SIZE).toList();
		GapLine line = line(matches, single, shelf, shown, path + join, own);
		return new MatchesPage(code, name, path, region.round(), sharing, true,
				List.of(new GapLine(line.slug(), line.criterion(), line.pillar(), line.importance(), line.levels(),
						line.peers(), null, "", line.suggestible(), line.studies())),
				pagination, recent, regions);
	}

	/** Those that have published something come first, so that it is seen. */
	private static List<Peer> few(Match match, PeerStudies.Shelf shelf) {
		String pillar = match.gap().pillar().slug();
		return match.peers()
			.stream()
			.sorted(Comparator.comparing((Peer peer) -> !peer.named())
				.thenComparing((peer) -> shelf.of(peer.code(), pillar).isEmpty()))
			.limit(FEW)
			.toList();
	}

	private GapLine line(Matches matches, Match match, PeerStudies.Shelf shelf, List<Peer> shown, String path,
			@Nullable Own own) {
		String criterion = match.gap().criterion().slug();
		String pillar = match.gap().pillar().slug();
		List<PeerLine> lines = new ArrayList<>();
		for (Peer peer : shown) {
			lines.add(new PeerLine(peer.name(), peer.named(), shelf.of(peer.code(), pillar),
					(own != null) ? own.ask(criterion, peer) : null,
					(own != null) ? own.asked(criterion, peer, this.words) : null));
		}
		List<Study> others = lines.stream().allMatch((line) -> line.studies().isEmpty())
				? shelf.about(pillar, List.of()) : List.of();
		int more = match.peers().size() - shown.size();
		return new GapLine(criterion, match.gap().criterion().name(), match.gap().pillar().name(),
				this.words.of("importance." + match.gap().pillar().importance()),
				this.words.of("peer.levels", this.words.of("answer.level." + match.gap().criterion().levelOrZero()),
						this.words.of("answer.level." + match.gap().pillar().target())),
				lines, (more > 0) ? this.words.of("peer.more", more) : null, path + "criterion=" + criterion,
				own == null && matches.askable(criterion) > 0, others);
	}

	/** What a region that looks at its own page has asked already. */
	private record Own(Viewer viewer, String path, Map<String, Introduction> open) {

		Own(Viewer viewer, String path, List<Introduction> asked) {
			this(viewer, path, new HashMap<>());
			asked.stream()
				.filter((each) -> each.asking().code().equals(viewer.authority()))
				.filter((each) -> each.state() != Introduction.State.DECLINED)
				.forEach((each) -> this.open.putIfAbsent(each.criterionSlug() + " " + each.strong().code(), each));
		}

		@Nullable String ask(String criterion, Peer peer) {
			return this.open.containsKey(criterion + " " + peer.code()) ? null
					: this.path + "/introductions/new?criterion=" + criterion + "&with=" + peer.code();
		}

		@Nullable IntroductionLine asked(String criterion, Peer peer, Words words) {
			Introduction asked = this.open.get(criterion + " " + peer.code());
			return (asked == null) ? null : IntroductionLine.of(Objects.requireNonNull(asked),
					this.path + "/introductions/" + asked.id(), true, words);
		}

	}

}
