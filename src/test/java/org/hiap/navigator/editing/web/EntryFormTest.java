package org.hiap.navigator.editing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Field.Form;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.editing.web.EntryForm.Control;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class EntryFormTest {

	@Autowired
	private Editing editing;

	@Autowired
	private EditingParts parts;

	@Autowired
	private Words words;

	@Test
	void everyEntryComesBackUnchangedFromItsForm() {
		Function<String, List<Choice>> choices = this.parts.choices();
		for (Kind kind : this.editing.kinds()) {
			for (LibraryEntry entry : this.editing.entries(kind)) {
				if (entry.text() == null) {
					continue;
				}
				EntryForm shown = EntryForm.of(kind, entry.text(), choices);
				Map<String, String[]> posted = new LinkedHashMap<>();
				post(shown.controls(this.words), posted);
				EntryForm form = EntryForm.posted(kind, posted, null, choices);
				String name = kind.name() + " " + entry.code();
				assertThat(form.errors(this.words).all()).as(name).isEmpty();
				assertThat(form.text().with(kind.key(), entry.code())).as(name).isEqualTo(entry.text());
			}
		}
	}

	@Test
	void everyFieldHasWords() {
		for (Kind kind : this.editing.kinds()) {
			assertThat(this.words.ofOrNull("kind." + kind.name())).as(kind.name()).isNotNull();
			List<String> paths = new ArrayList<>();
			kind.fields().forEach((field) -> {
				paths.add(field.name());
				field.parts().forEach((part) -> paths.add(part.name()));
				field.choices().forEach((choice) -> paths.add(field.name() + "." + choice));
			});
			assertThat(paths).as(kind.name()).allMatch((path) -> this.words.ofOrNull("entry." + path) != null);
		}
	}

	/** What a browser would send for the controls as they are shown. */
	private static void post(List<Control> controls, Map<String, String[]> posted) {
		for (Control control : controls) {
			if (control.form() == Form.PART || control.form() == Form.PARTS) {
				control.parts().forEach((part) -> post(part, posted));
			}
			else if (control.form() == Form.LINKS) {
				posted.put(control.path(), control.values().toArray(String[]::new));
			}
			else {
				posted.put(control.path(), new String[] { control.value() });
			}
		}
	}

}
