package org.hiap.navigator.notice.web;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.notice.ReceivedNotices;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.dao.DataAccessException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How many notices the viewer has not read, for the layout of every page. */
@ControllerAdvice
class UnreadAdvice {

	private final ReceivedNotices notices;

	UnreadAdvice(ReceivedNotices notices) {
		this.notices = notices;
	}

	/** Counted only when a page is made of it: forms and programs do not ask. */
	@ModelAttribute("unread")
	LazyContextVariable<Long> unread(@AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Viewer viewer) {
		return new LazyContextVariable<>() {
			@Override
			protected Long loadValue() {
				try {
					return (viewer != null) ? UnreadAdvice.this.notices.unread(viewer) : 0L;
				}
				catch (DataAccessException | TransactionException ex) {
					// The page that says what is wrong has a header too.
					return 0L;
				}
			}
		};
	}

}
