package org.hiap.navigator.catalogue;

import java.util.List;

import org.hiap.navigator.content.ContentFile;
import org.jspecify.annotations.Nullable;

/**
 * A kind of entries, such as levers.
 *
 * @param name also the name of the file that ships them, without its ending
 * @param key the field that never changes and by which others refer to an entry
 * @param title the field that names an entry to people
 * @param address what comes before an entry's slug in the address of its page, or null
 * when its entries have no page each
 * @param newKey what the made-up key of a new entry begins with, or null when people
 * correct entries of this kind but neither add nor withdraw any
 * @param fields all fields but the key, in the order of the form
 */
public record Kind(String name, String key, String title, @Nullable String address, @Nullable String newKey,
		List<Field> fields) {

	ContentFile shipped() {
		return shipped(this.name);
	}

	static ContentFile shipped(String name) {
		return ContentFile.onClassPath("library/" + name + ".yaml");
	}

	/** Whether people may add entries and withdraw them. */
	public boolean isOpen() {
		return this.newKey != null;
	}

}
