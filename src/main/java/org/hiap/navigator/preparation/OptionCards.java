package org.hiap.navigator.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Markdown;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Activity;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.Figure;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.library.Opportunity;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.power.LeverPower;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.Powers;
import org.hiap.navigator.power.RecordedPowers;
import org.hiap.navigator.preparation.Enquiry.Answers;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what there is to read about an option before it is judged. */
@Service
@Transactional(readOnly = true)
public class OptionCards {

	private final Library library;

	private final CaseStudies caseStudies;

	private final PageParts parts;

	private final Powers powers;

	private final Enquiries enquiries;

	private final Words words;

	OptionCards(Library library, CaseStudies caseStudies, PageParts parts, Powers powers, Enquiries enquiries,
			Words words) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.parts = parts;
		this.powers = powers;
		this.enquiries = enquiries;
		this.words = words;
	}

	/** The card of one option. */
	public OptionCard of(Exercise exercise, Option option) {
		String path = "/exercises/" + exercise.id();
		Optional<LibraryOption> entry = option.libraryCode()
			.flatMap((code) -> this.library.options(exercise.kind())
				.stream()
				.filter((each) -> each.code().equals(code))
				.findFirst());
		List<Lever> levers = entry.map(this::levers).orElse(List.of());
		LibraryOption.Kind kind = exercise.kind();
		Answers written = this.enquiries.of(option).answers();
		return new OptionCard(option.id(), path + "/options/" + option.id(), path + "/enquiry/" + option.id(),
				option.title(), (kind != LibraryOption.Kind.ACTIVITY || entry.isEmpty()) ? option.description() : "",
				kind.name(), option.libraryCode().isEmpty(), entry.flatMap((each) -> link(each, levers)).orElse(null),
				entry.map(LibraryOption::functionName).orElse(null), entry.map(this::rationale).orElse(null),
				figures(kind, levers), entry.map((each) -> parts(each, levers)).orElse(List.of()),
				levers.isEmpty() ? List.of()
						: this.parts.studies(this.caseStudies.ofLevers(levers.stream().map(Lever::code).toList())),
				powers(exercise, levers), written.money(), answers(written));
	}

	/** The answers that were given, with their questions. */
	public List<OptionCard.Answer> answers(Answers answers) {
		List<OptionCard.Answer> given = new ArrayList<>();
		add(given, "need", answers.need());
		add(given, "levers", answers.levers());
		add(given, "added", answers.added());
		add(given, "working", answers.working());
		return given;
	}

	private void add(List<OptionCard.Answer> given, String question, String text) {
		if (!text.isEmpty()) {
			given.add(new OptionCard.Answer(this.words.of("enquiry." + question), text));
		}
	}

	private List<Lever> levers(LibraryOption entry) {
		return this.library.levers().stream().filter((lever) -> entry.leverCodes().contains(lever.code())).toList();
	}

	/** Of an activity, the lever it uses, whose page lists it. */
	private Optional<Link> link(LibraryOption entry, List<Lever> levers) {
		String text = (entry.kind() == LibraryOption.Kind.ACTIVITY && !levers.isEmpty()) ? levers.getFirst().name()
				: entry.title();
		return this.library.pathOf(entry.kind(), entry.code()).map((path) -> new Link(text, path));
	}

	private @Nullable String rationale(LibraryOption entry) {
		return (entry.kind() != LibraryOption.Kind.OPPORTUNITY) ? null
				: this.library.opportunities()
					.stream()
					.filter((each) -> each.code().equals(entry.code()))
					.findFirst()
					.map(Opportunity::rationale)
					.map(Markdown::html)
					.orElse(null);
	}

	/** Figures belong to levers; an activity is only one way of using its lever. */
	private List<Figure> figures(LibraryOption.Kind kind, List<Lever> levers) {
		return (kind == LibraryOption.Kind.LEVER && !levers.isEmpty())
				? this.library.lever(levers.getFirst().slug()).figures() : List.of();
	}

	private List<String> parts(LibraryOption entry, List<Lever> levers) {
		return switch (entry.kind()) {
			case OPPORTUNITY -> levers.stream().map(Lever::name).toList();
			case LEVER -> this.library.activitiesOf(levers.getFirst()).stream().map(Activity::wording).toList();
			case ACTIVITY -> List.of();
		};
	}

	private List<OptionCard.Power> powers(Exercise exercise, List<Lever> levers) {
		RecordedPowers recorded = this.powers.of(exercise.authorityCode());
		return levers.stream().map((lever) -> power(lever, recorded.of(lever.code()))).toList();
	}

	private OptionCard.Power power(Lever lever, LeverPower power) {
		PowerHeld held = power.held();
		String source = (power.source() != null && power.asOf() != null)
				? this.words.of("power.source.as-of", power.source(), Dates.day(Objects.requireNonNull(power.asOf())))
				: null;
		return new OptionCard.Power(lever.name(), this.words.of("power.held." + held), held.colour(), source,
				power.note());
	}

}
