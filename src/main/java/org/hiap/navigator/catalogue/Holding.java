package org.hiap.navigator.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What a module makes of the entries of some kinds: it reads them, checks them and keeps
 * them in tables of its own. Holdings are stored in the order of their beans.
 */
public interface Holding {

	/** A name for these entries together. */
	String name();

	/** The kinds held. */
	List<Kind> kinds();

	/** The names of kinds of other holdings that entries of these refer to. */
	default Set<String> referredTo() {
		return Set.of();
	}

	/**
	 * Makes the tables say what the catalogue's entries say. Runs in a transaction.
	 * @throws org.hiap.navigator.content.ContentException when an entry is wrong
	 */
	void store(Catalogue catalogue);

}
