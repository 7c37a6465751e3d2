package org.hiap.navigator.editing.web;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.govuk.Task;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells an authority that it can put case studies forward. */
@Component
@Order(90)
class ProposalsAtHome implements AuthorityHomeSection {

	@Override
	public String key() {
		return "proposals";
	}

	@Override
	public String href(String authorityCode) {
		return "/authorities/" + authorityCode + "/proposals";
	}

	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		return List.of();
	}

}
