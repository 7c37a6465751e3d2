package org.hiap.navigator.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.guidance.Advice;
import org.hiap.navigator.guidance.EvaluationResource;
import org.hiap.navigator.guidance.Guidance;
import org.hiap.navigator.guidance.Reading;
import org.hiap.navigator.guidance.RegionalApproach;
import org.hiap.navigator.guidance.Responsibility;
import org.hiap.navigator.guidance.SharedChallenge;
import org.hiap.navigator.guidance.StrategyApproach;
import org.hiap.navigator.guidance.WorkedExample;
import org.hiap.navigator.search.Entries.Shelves;
import org.hiap.navigator.search.Findable.Value;

import org.springframework.stereotype.Component;

/** Reads what the sources advise, tell of the programme and list to read. */
@Component
class GuidanceEntries {

	private final Guidance guidance;

	GuidanceEntries(Guidance guidance) {
		this.guidance = guidance;
	}

	Stream<Findable> read(Shelves shelves) {
		return Stream
			.of(advice(), strategyApproaches(), theoryColumns(), workedExamples(), evaluationResources(),
					sharedChallenges(shelves), regionalApproaches(shelves), responsibilities(shelves), reading())
			.flatMap((entries) -> entries);
	}

	private Stream<Findable> advice() {
		return Arrays.stream(Advice.Part.values())
			.flatMap((part) -> this.guidance.advice(part).stream())
			.map((advice) -> entry(Kind.ADVICE, advice.code(), advice.name(), "", Findable
				.lines(Entries.statements(advice.statements()), Entries.figures(advice.figures()), advice.note()), "",
					page(advice.part()), advice.slug(), List.of()));
	}

	private static String page(Advice.Part part) {
		return switch (part) {
			case STRATEGY -> "strategy";
			case THEORY_OF_CHANGE -> "theory-of-change";
			case EVALUATION -> "evaluation";
			case PROGRAMME -> "programme";
		};
	}

	private Stream<Findable> strategyApproaches() {
		return this.guidance.strategyApproaches()
			.stream()
			.map((approach) -> entry(Kind.STRATEGY_APPROACH, approach.code(), approach.name(), approach.focus(),
					Findable.lines(approach.goal(), activities(approach), approach.note()), "", "strategy",
					approach.slug(), List.of()));
	}

	private static String activities(StrategyApproach approach) {
		return approach.activities()
			.stream()
			.map((activity) -> Findable.lines(activity.wording(), activity.further()))
			.collect(Collectors.joining("\n"));
	}

	private Stream<Findable> theoryColumns() {
		return this.guidance.theoryColumns()
			.stream()
			.map((column) -> entry(Kind.THEORY_COLUMN, column.code(), column.name(), column.meaning(),
					Findable.lines(column.note()), column.columnGroup(), "theory-of-change", column.slug(), List.of()));
	}

	private Stream<Findable> workedExamples() {
		return this.guidance.workedExamples()
			.stream()
			.map((example) -> entry(Kind.WORKED_EXAMPLE, example.code(), example.name(), example.about(),
					Findable.lines(
							example.items().stream().map(WorkedExample.Item::wording).collect(Collectors.joining("\n")),
							example.note()),
					"", "theory-of-change", example.slug(), List.of()));
	}

	private Stream<Findable> evaluationResources() {
		return this.guidance.evaluationResources().stream().map(GuidanceEntries::evaluationResource);
	}

	private static Findable evaluationResource(EvaluationResource resource) {
		return entry(Kind.EVALUATION_RESOURCE, resource.code(), resource.title(), "",
				Findable.lines(resource.address(), resource.note()), "", "evaluation", resource.slug(), List.of());
	}

	private Stream<Findable> sharedChallenges(Shelves shelves) {
		return this.guidance.sharedChallenges()
			.stream()
			.map((challenge) -> entry(Kind.SHARED_CHALLENGE, challenge.code(), challenge.name(), "",
					Findable.lines(String.join("\n", challenge.challenges()),
							challenge.examples()
								.stream()
								.map((example) -> example.printed() + ": " + example.wording())
								.collect(Collectors.joining("\n")),
							challenge.note()),
					"", "challenges", challenge.slug(),
					challenge.examples()
						.stream()
						.map(SharedChallenge.Example::authorityCode)
						.flatMap(Stream::ofNullable)
						.distinct()
						.map((code) -> new Value(Facet.AUTHORITY, shelves.authority(code).code()))
						.toList()));
	}

	private Stream<Findable> regionalApproaches(Shelves shelves) {
		return this.guidance.regionalApproaches().stream().map((approach) -> regionalApproach(approach, shelves));
	}

	private static Findable regionalApproach(RegionalApproach approach, Shelves shelves) {
		return entry(Kind.REGIONAL_APPROACH, approach.code(), approach.name(), approach.challenge(),
				Findable.lines(String.join("\n", approach.actions()), String.join("\n", approach.lessons()),
						approach.note()),
				shelves.authority(approach.authorityCode()).name(), "programme", approach.slug(),
				List.of(new Value(Facet.AUTHORITY, approach.authorityCode())));
	}

	private Stream<Findable> responsibilities(Shelves shelves) {
		return this.guidance.responsibilities().stream().map((column) -> responsibility(column, shelves));
	}

	private static Findable responsibility(Responsibility column, Shelves shelves) {
		return entry(Kind.RESPONSIBILITY, column.code(), column.name(), column.meaning(), Findable.lines(column.note()),
				"", "responsibilities", column.slug(),
				column.functionCodes()
					.stream()
					.map((code) -> new Value(Facet.FUNCTION, shelves.function(code).slug()))
					.toList());
	}

	private Stream<Findable> reading() {
		return this.guidance.reading().stream().map(GuidanceEntries::reading);
	}

	private static Findable reading(Reading reading) {
		return entry(Kind.READING, reading.code(), reading.title(), Findable.lines(reading.gist()),
				Findable.lines(reading.note()), Findable.facts(reading.author(), reading.published()), "reading",
				reading.slug(), new ArrayList<>(Entries.year(reading.published())));
	}

	/** An entry that stands on a page of the library with others. */
	private static Findable entry(Kind kind, String code, String title, String summary, String text, String facts,
			String page, String slug, List<Value> facets) {
		return new Findable(kind, code, code, title, true, summary, text, facts, "", "/library/" + page + "#" + slug,
				facets);
	}

}
