package org.hiap.navigator.account.web;

import org.hiap.navigator.account.AccessTable;
import org.hiap.navigator.account.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs: who is looking, and in which mode. */
@ControllerAdvice
class ViewerAdvice {

	private final AccessTable access;

	private final boolean evaluation;

	ViewerAdvice(AccessTable access, @Value("${navigator.mode}") String mode) {
		this.access = access;
		this.evaluation = mode.equals("evaluation");
	}

	@ModelAttribute("viewer")
	@Nullable Viewer viewer(@AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Viewer viewer) {
		return viewer;
	}

	@ModelAttribute("access")
	AccessTable access() {
		return this.access;
	}

	@ModelAttribute("evaluation")
	boolean evaluation() {
		return this.evaluation;
	}

}
