package org.hiap.navigator.authority;

import java.util.List;

import org.hiap.navigator.catalogue.Catalogue;
import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Holding;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.content.Entry;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The authorities and devolved functions of the sources, loaded before anything asks for
 * them.
 */
@Component
@Order(1)
class AuthorityHolding implements Holding, InitializingBean {

	static final Kind FUNCTIONS = new Kind("functions", "code", "name", "/library/functions/", null,
			List.of(Field.line("name"), Field.text("summary"), Field.markdown("context"),
					Field.parts("holders", Field.text("statement"), Field.source()), Field.slug(), Field.source(),
					Field.note()));

	static final Kind AUTHORITIES = new Kind("authorities", "code", "name", "/library/authorities/", null,
			List.of(Field.line("name"), Field.line("abbreviation"), Field.line("area").optional(),
					Field.line("population").optional(), Field.line("population-year").optional(),
					Field.line("created").optional(), Field.link("predecessor", "authorities").optional(),
					Field.link("successor", "authorities").optional(),
					Field.parts("powers", Field.text("statement"),
							Field.links("responsibilities", "responsibilities").optional(), Field.source()),
					Field.source(), Field.note()));

	private final CombinedAuthorities authorities;

	private final DevolvedFunctions functions;

	private final Catalogue catalogue;

	AuthorityHolding(CombinedAuthorities authorities, DevolvedFunctions functions, Catalogue catalogue) {
		this.authorities = authorities;
		this.functions = functions;
		this.catalogue = catalogue;
	}

	@Override
	public void afterPropertiesSet() {
		this.catalogue.load(this);
	}

	@Override
	public String name() {
		return "authorities";
	}

	@Override
	public List<Kind> kinds() {
		return List.of(AUTHORITIES, FUNCTIONS);
	}

	@Override
	public void store(Catalogue catalogue) {
		for (Entry entry : catalogue.entries(AUTHORITIES)) {
			this.authorities.save(entry.read(CombinedAuthority::from));
		}
		int position = 0;
		for (Entry entry : catalogue.entries(FUNCTIONS)) {
			int place = position++;
			this.functions.save(entry.read((function) -> new DevolvedFunction(function, place)));
		}
		this.functions.flush();
	}

}
