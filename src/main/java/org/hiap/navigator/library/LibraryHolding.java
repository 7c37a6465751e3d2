package org.hiap.navigator.library;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.catalogue.Catalogue;
import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Holding;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.Tables;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The toolkit's entries, loaded before anyone asks for them. */
@Component
@Order(2)
class LibraryHolding implements Holding, InitializingBean {

	private static final Field FIGURES = Field.parts("figures", Field.line("value"), Field.text("counts"));

	static final Kind SOURCES = new Kind("sources", "slug", "title", "/library/sources#", "document-",
			List.of(Field.line("title"), Field.line("kind"), Field.line("published").optional(), Field.note()));

	static final Kind PILLARS = new Kind("pillars", "code", "name", "/library/pillars/", null,
			List.of(Field.line("name"), Field.text("summary"),
					Field.parts("enablers", Field.key("code", "E"), Field.line("group").optional(), Field.text("text"),
							Field.source()),
					Field.parts("barriers", Field.key("code", "C"), Field.line("group").optional(), Field.text("text"),
							Field.source()),
					Field.slug(), Field.source(), Field.note()));

	static final Kind OPPORTUNITIES = new Kind("opportunities", "code", "name", "/library/opportunities/", "O",
			List.of(Field.link("function", "functions"), Field.line("name"), Field.text("summary"),
					Field.markdown("rationale").optional(), Field.slug(), Field.source(), Field.note()));

	static final Kind LEVERS = new Kind(
			"levers", "code", "name", "/library/levers/", "L", List.of(Field.link("opportunity", "opportunities"),
					Field.line("name"), Field.text("gist"), FIGURES, Field.parts("activities", Field.key("slug", "a"),
							Field.text("text"), Field.choice("origin", "listed", "prose")),
					Field.slug(), Field.source(), Field.note()));

	static final Kind CASE_STUDIES = new Kind("case-studies", "code", "title", "/library/case-studies/", "CS",
			List.of(Field.line("title"), Field.links("authorities", "authorities"), Field.line("authority-as-printed"),
					Field.line("years").optional(), Field.link("function", "functions").optional(),
					Field.link("lever", "levers").optional(), Field.link("pillar", "pillars").optional(),
					Field.text("gist"), Field.markdown("story"), FIGURES,
					Field.parts("further-reading", Field.line("title")), Field.slug(), Field.source(), Field.note()));

	private final Authorities authorities;

	private final Catalogue catalogue;

	private final Tables tables;

	LibraryHolding(Authorities authorities, Catalogue catalogue, Tables tables) {
		this.authorities = authorities;
		this.catalogue = catalogue;
		this.tables = tables;
	}

	@Override
	public void afterPropertiesSet() {
		this.catalogue.load(this);
	}

	@Override
	public String name() {
		return "library";
	}

	@Override
	public List<Kind> kinds() {
		return List.of(PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES, SOURCES);
	}

	@Override
	public Set<String> referredTo() {
		return Set.of("authorities", "functions");
	}

	@Override
	public void store(Catalogue catalogue) {
		this.tables.replace(new LibraryContent(catalogue::entries, functionCodes(), authorityCodes()).shelves());
	}

	private Set<String> functionCodes() {
		return this.authorities.functions().stream().map(DevolvedFunction::code).collect(Collectors.toSet());
	}

	private Set<String> authorityCodes() {
		return this.authorities.everKnown().stream().map(CombinedAuthority::code).collect(Collectors.toSet());
	}

}
