package org.hiap.navigator.account;

import java.util.List;

/**
 * Which authorities have become part of which; the module that keeps authorities answers.
 */
public interface FormerAuthorities {

	/** An authority's code and those of all that have become part of it. */
	List<String> withFormer(String code);

}
