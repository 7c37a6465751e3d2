package org.hiap.navigator.editing.web;

import java.util.List;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.catalogue.Change;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.LibraryEntry.State;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.editing.Proposals;
import org.hiap.navigator.editing.Readable;
import org.hiap.navigator.govuk.Difference;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Pagination;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The library as those who keep it see it: kinds, entries, and the history of each. */
@Controller
class LibraryEntriesController {

	private final Editing editing;

	private final Proposals proposals;

	private final EditingParts parts;

	LibraryEntriesController(Editing editing, Proposals proposals, EditingParts parts) {
		this.editing = editing;
		this.proposals = proposals;
		this.parts = parts;
	}

	/** A kind with how many entries it has. */
	record KindRow(String name, String href, long entries, long changed) {
	}

	/** An entry in a list; {@code note} says what else there is to know, or is null. */
	record EntryRow(String kind, String code, String title, String href, String state, String colour, boolean draft,
			boolean shippedChanged) {
	}

	record OverviewPage(List<KindRow> kinds, List<EntryRow> waiting, List<Link> proposals, List<String> problems) {
	}

	record ListPage(String kind, String name, boolean open, List<EntryRow> entries, Pagination pagination) {
	}

	/** A step of an entry's history. */
	record Step(long id, String action, String byWhom, String reason, String href, boolean readable) {
	}

	record EntryPage(EntryRow entry, String kindName, String list, boolean open, @Nullable String page,
			List<Readable.Line> lines, List<Step> history, @Nullable String draftBy,
			List<Difference> shippedDifferences, boolean withdrawn, boolean canUseShipped) {
	}

	record ChangePage(String title, String back, String action, String byWhom, String reason,
			List<Difference> differences) {
	}

	@GetMapping("/admin/library")
	String overview(Model model) {
		List<LibraryEntry> all = this.editing.kinds()
			.stream()
			.flatMap((kind) -> this.editing.entries(kind).stream())
			.toList();
		model.addAttribute("page",
				new OverviewPage(
						this.editing.kinds()
							.stream()
							.map((kind) -> new KindRow(this.parts.kindName(kind.name()),
									"/admin/library/" + kind.name(),
									all.stream()
										.filter((entry) -> entry.kind().equals(kind) && entry.isPublished())
										.count(),
									all.stream()
										.filter((entry) -> entry.kind().equals(kind)
												&& entry.state() != State.AS_SHIPPED)
										.count()))
							.toList(),
						all.stream()
							.filter((entry) -> entry.draft() != null || entry.shippedChanged())
							.map(this::row)
							.toList(),
						this.proposals.waiting()
							.stream()
							.map((proposal) -> new Link(proposal.title(), "/admin/library-proposals/" + proposal.id()))
							.toList(),
						this.editing.problems()));
		return "editing/overview";
	}

	@GetMapping("/admin/library/{kind}")
	String list(@PathVariable("kind") String name, @RequestParam(defaultValue = "1") String page, Model model) {
		Kind kind = this.editing.kind(name);
		List<LibraryEntry> entries = this.editing.entries(kind);
		Pagination pagination = Pagination.of(entries.size(), Pagination.number(page), "/admin/library/" + name);
		model.addAttribute("page", new ListPage(name, this.parts.kindName(name), kind.isOpen(),
				entries.stream().skip(pagination.offset()).limit(Pagination.SIZE).map(this::row).toList(), pagination));
		return "editing/list";
	}

	@GetMapping("/admin/library/{kind}/{entry}")
	String entry(@PathVariable("kind") String name, @PathVariable("entry") String code, Model model) {
		LibraryEntry entry = this.editing.entry(this.editing.kind(name), code);
		Readable readable = this.parts.readable();
		List<Change> history = this.editing.history(entry.kind(), code);
		model.addAttribute("page", new EntryPage(row(entry), this.parts.kindName(name), "/admin/library/" + name,
				entry.kind().isOpen(), entry.path(),
				(entry.text() != null) ? readable.lines(entry.kind(), entry.text()) : List.of(),
				history.stream().map((change) -> step(entry, change)).toList(),
				(entry.draft() != null) ? this.parts.byWhom(entry.draft().person(), entry.draft().changedAt()) : null,
				entry.shippedChanged() ? readable.differences(entry.kind(), entry.text(), entry.shipped()) : List.of(),
				entry.state() == State.WITHDRAWN,
				entry.shipped() != null && entry.state() != State.AS_SHIPPED && entry.draft() == null));
		return "editing/entry";
	}

	@GetMapping("/admin/library/{kind}/{entry}/changes/{change}")
	String change(@PathVariable("kind") String name, @PathVariable("entry") String code, @PathVariable String change,
			Model model) {
		LibraryEntry entry = this.editing.entry(this.editing.kind(name), code);
		Change found = this.editing.history(entry.kind(), code)
			.stream()
			.filter((each) -> String.valueOf(each.id()).equals(change))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		model.addAttribute("page",
				new ChangePage(entry.title(), this.parts.path(entry), this.parts.actionName(found.action()),
						this.parts.byWhom(found.person(), found.happenedAt()), found.reason(),
						this.parts.readable().differences(entry.kind(), found.before(), found.text())));
		return "editing/change";
	}

	private Step step(LibraryEntry entry, Change change) {
		return new Step(change.id(), this.parts.actionName(change.action()),
				this.parts.byWhom(change.person(), change.happenedAt()), change.reason(),
				this.parts.path(entry) + "/changes/" + change.id(), change.text() != null);
	}

	private EntryRow row(LibraryEntry entry) {
		String colour = switch (entry.state()) {
			case AS_SHIPPED -> "grey";
			case CHANGED, ADDED -> "blue";
			case WITHDRAWN -> "red";
			case NOT_PUBLISHED -> "yellow";
		};
		return new EntryRow(this.parts.kindName(entry.kind().name()), entry.code(), entry.title(),
				this.parts.path(entry), this.parts.stateName(entry.state()), colour, entry.draft() != null,
				entry.shippedChanged());
	}

}
