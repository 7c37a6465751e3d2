package org.hiap.navigator.peer.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.peer.Introduction;
import org.hiap.navigator.peer.Introduction.Answer;
import org.hiap.navigator.peer.Introduction.Region;
import org.hiap.navigator.peer.Introduction.State;
import org.hiap.navigator.peer.Introductions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * One introduction as its pages print it.
 *
 * @param path the page's own address
 * @param answer what the programme wrote, or null while it waits
 * @param contacts the leads of both regions while they are introduced and share by name
 * @param withdrawn that a region does not share by name any more, or null
 * @param kinds to choose from for what came of it
 */
record IntroductionPage(UUID id, String path, String criterion, String pillar, String asking, String strong,
		State state, String stateWords, @Nullable String colour, String message, String asked, @Nullable String answer,
		@Nullable String answered, List<Contacts> contacts, @Nullable String withdrawn, List<OutcomeLine> outcomes,
		List<Choice> kinds, OutcomeForm form, UUID formKey) {

	/** The leads of one region. */
	record Contacts(String region, List<Lead> leads) {
	}

	/** Somebody to write to. */
	record Lead(String name, String email) {
	}

	/** What came of it. */
	record OutcomeLine(String kind, String text, String said) {
	}

	/** Puts it together. */
	@Component
	static class Maker {

		private final Introductions introductions;

		private final Accounts accounts;

		private final Words words;

		Maker(Introductions introductions, Accounts accounts, Words words) {
			this.introductions = introductions;
			this.accounts = accounts;
			this.words = words;
		}

		/** The page of an introduction that concerns the viewer. */
		IntroductionPage page(Viewer viewer, UUID id, String path, OutcomeForm form) {
			Introduction introduction = this.introductions.get(viewer, id);
			Answer answer = introduction.answer();
			boolean introduced = introduction.state() == State.INTRODUCED;
			List<Region> unnamed = introduced ? this.introductions.unnamed(introduction) : List.of();
			return new IntroductionPage(id, path, introduction.criterion(), introduction.pillar(),
					introduction.asking().name(), introduction.strong().name(), introduction.state(),
					this.words.of("peer.state." + introduction.state()), IntroductionLine.colour(introduction.state()),
					introduction.message(),
					this.words.of("peer.asked.by", this.accounts.nameOf(introduction.askedBy()),
							Dates.dayAndTime(introduction.askedAt())),
					(answer != null) ? answer.text() : null,
					(answer != null)
							? this.words.of("peer.answered." + introduction.state(),
									this.accounts.nameOf(answer.answeredBy()), Dates.dayAndTime(answer.answeredAt()))
							: null,
					(introduced && unnamed.isEmpty())
							? List.of(contacts(introduction.asking()), contacts(introduction.strong())) : List.of(),
					unnamed.isEmpty() ? null : withdrawn(viewer, unnamed),
					introduction.outcomes()
						.stream()
						.map((each) -> new OutcomeLine(this.words.of("peer.outcome." + each.kind()), each.text(),
								said(each)))
						.toList(),
					Arrays.stream(Introduction.Outcome.Kind.values())
						.map((each) -> new Choice(each.name(), this.words.of("peer.outcome." + each)))
						.toList(),
					form, UUID.randomUUID());
		}

		/** Which of the two it is, is for the programme alone. */
		private String withdrawn(Viewer viewer, List<Region> unnamed) {
			if (viewer.role().ofAnAuthority()) {
				return this.words.of("peer.contacts.withdrawn.lead");
			}
			return (unnamed.size() == 1) ? this.words.of("peer.contacts.withdrawn.programme", unnamed.getFirst().name())
					: this.words.of("peer.contacts.withdrawn.both", this.words.of("peer.contacts.withdrawn.and",
							unnamed.getFirst().name(), unnamed.getLast().name()));
		}

		private Contacts contacts(Region region) {
			return new Contacts(region.name(),
					this.introductions.leads(region)
						.stream()
						.map((Person person) -> new Lead(person.name(), person.email()))
						.toList());
		}

		private String said(Introduction.Outcome outcome) {
			return this.words.of("peer.outcome.said", this.accounts.nameOf(outcome.writtenBy()),
					(outcome.region() != null) ? outcome.region() : this.words.of("peer.programme"),
					Dates.dayAndTime(outcome.writtenAt()));
		}

	}

}
