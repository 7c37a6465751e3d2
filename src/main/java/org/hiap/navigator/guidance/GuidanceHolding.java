package org.hiap.navigator.guidance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.catalogue.Catalogue;
import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Holding;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.Tables;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.SourceDocument;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The entries on strategy, evaluation, the programme and reading, loaded at the start.
 */
@Component
@Order(3)
class GuidanceHolding implements Holding, InitializingBean {

	private static final Field NAME = Field.line("name");

	/** The kinds of advice; each part has a file and a page of its own. */
	static final Map<Advice.Part, Kind> ADVICE = new EnumMap<>(
			Map.of(Advice.Part.STRATEGY, advice("strategy-advice", "strategy", "SA"), Advice.Part.THEORY_OF_CHANGE,
					advice("theory-of-change-advice", "theory-of-change", "TA"), Advice.Part.EVALUATION,
					advice("evaluation-advice", "evaluation", "EA"), Advice.Part.PROGRAMME,
					advice("programme", "programme", "PR")));

	static final Kind STRATEGY = new Kind("strategy", "code", "name", "/library/strategy#", null,
			List.of(NAME, Field.text("goal"), Field.text("focus"),
					Field.parts("activities", Field.key("slug", "a"), Field.text("text"),
							Field.text("further").optional()),
					Field.choice("use-with", "assessment", "prioritisation"), Field.link("case-study", "case-studies"),
					Field.slug(), Field.source(), Field.note()));

	static final Kind THEORY_OF_CHANGE = new Kind("theory-of-change", "code", "name", "/library/theory-of-change#",
			null, List.of(NAME, Field.line("group"), Field.choice("indicator", "process", "outcome").optional(),
					Field.text("meaning"), Field.slug(), Field.source(), Field.note()));

	static final Kind WORKED_EXAMPLES = new Kind("worked-examples", "code", "name", "/library/theory-of-change#", "TE",
			List.of(NAME, Field.choice("level", "organisation", "programme"), Field.text("about"),
					Field.parts("items", Field.link("column", "theory-of-change"), Field.line("text")), Field.slug(),
					Field.source(), Field.note()));

	static final Kind READING = new Kind("reading", "code", "title", "/library/reading#", "RD",
			List.of(Field.line("title"), Field.line("author").optional(), Field.line("published").optional(),
					Field.line("heading"), Field.text("gist").optional(), Field.slug(), Field.source(), Field.note()));

	static final Kind EVALUATION = new Kind("evaluation", "code", "title", "/library/evaluation#", "ER",
			List.of(Field.line("title"), Field.choice("level", "organisation", "programme"), Field.line("address"),
					Field.link("reading", "reading").optional(), Field.slug(), Field.source(), Field.note()));

	static final Kind CHALLENGES = new Kind("challenges", "code", "name", "/library/challenges#", "SC",
			List.of(NAME, Field.parts("challenges", NAME),
					Field.parts("examples", Field.line("printed"), Field.link("authority", "authorities").optional(),
							Field.text("text"), Field.link("case-study", "case-studies").optional()),
					Field.slug(), Field.source(), Field.note()));

	static final Kind APPROACHES = new Kind("approaches", "code", "name", "/library/programme#", "AP",
			List.of(NAME, Field.line("printed"), Field.link("authority", "authorities"), Field.text("challenge"),
					Field.parts("actions", Field.text("text")), Field.parts("lessons", Field.text("text")),
					Field.links("case-studies", "case-studies").optional(), Field.slug(), Field.source(),
					Field.note()));

	static final Kind RESPONSIBILITIES = new Kind("responsibilities", "code", "name", "/library/responsibilities#",
			null, List.of(NAME, Field.links("functions", "functions").optional(), Field.text("meaning"), Field.slug(),
					Field.source(), Field.note()));

	private final Library library;

	private final CaseStudies caseStudies;

	private final Authorities authorities;

	private final Catalogue catalogue;

	private final Tables tables;

	GuidanceHolding(Library library, CaseStudies caseStudies, Authorities authorities, Catalogue catalogue,
			Tables tables) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.authorities = authorities;
		this.catalogue = catalogue;
		this.tables = tables;
	}

	private static Kind advice(String name, String page, String newKey) {
		return new Kind(name, "code", "name", "/library/" + page + "#", newKey,
				List.of(NAME, Field.parts("statements", Field.text("statement"), Field.source()),
						Field.parts("figures", Field.line("value"), Field.text("counts")), Field.slug(), Field.source(),
						Field.note()));
	}

	@Override
	public void afterPropertiesSet() {
		this.catalogue.load(this);
	}

	@Override
	public String name() {
		return "guidance";
	}

	@Override
	public List<Kind> kinds() {
		return Stream
			.concat(ADVICE.values().stream(), Stream.of(STRATEGY, THEORY_OF_CHANGE, WORKED_EXAMPLES, EVALUATION,
					CHALLENGES, APPROACHES, RESPONSIBILITIES, READING))
			.toList();
	}

	@Override
	public Set<String> referredTo() {
		return Set.of("authorities", "functions", "case-studies", "sources");
	}

	@Override
	public void store(Catalogue catalogue) {
		this.tables.replace(new GuidanceContent(catalogue::entries, elsewhere()).shelves());
	}

	private GuidanceContent.Elsewhere elsewhere() {
		return new GuidanceContent.Elsewhere(
				this.library.sources().stream().map(SourceDocument::slug).collect(Collectors.toSet()),
				this.authorities.functions().stream().map(DevolvedFunction::code).collect(Collectors.toSet()),
				this.authorities.real().stream().map(CombinedAuthority::code).collect(Collectors.toSet()),
				this.caseStudies.all().stream().map(CaseStudySummary::code).collect(Collectors.toSet()));
	}

}
