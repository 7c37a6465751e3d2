package org.hiap.navigator.peer.web;

import java.util.List;

import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.peer.Introduction.State;
import org.hiap.navigator.peer.Introductions;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newest introductions of an authority, on its home page. */
@Component
@Order(15)
class PeersAtHome implements AuthorityHomeSection {

	private static final int MOST = 3;

	private final Introductions introductions;

	private final Words words;

	PeersAtHome(Introductions introductions, Words words) {
		this.introductions = introductions;
		this.words = words;
	}

	@Override
	public String key() {
		return "peers";
	}

	@Override
	public String href(String authorityCode) {
		return "/authorities/" + authorityCode + "/peers";
	}

	/** Introductions are between leads. */
	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		if (viewer.role() != Role.LEAD) {
			return List.of();
		}
		return this.introductions.own(viewer, 0, MOST)
			.stream()
			.filter((each) -> each.state() != State.DECLINED)
			.map((each) -> IntroductionLine.of(each, href(authorityCode) + "/introductions/" + each.id(), false,
					this.words))
			.map((line) -> new Task(line.criterion(), line.when(), line.href(), line.state(), line.colour()))
			.toList();
	}

}
