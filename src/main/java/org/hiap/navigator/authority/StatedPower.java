package org.hiap.navigator.authority;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Statement;

/**
 * What the sources state of an authority's powers.
 *
 * @param responsibilityCodes the responsibilities of the impact report that it speaks of
 */
@Embeddable
public record StatedPower(@Embedded Statement stated, List<String> responsibilityCodes) {

	static StatedPower of(Entry entry) {
		List<String> responsibilities = entry.texts("responsibilities").stream().distinct().toList();
		return new StatedPower(Statement.of(entry), responsibilities);
	}

}
