package org.hiap.navigator.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an administrator finds everything there is to administer. */
@Controller
class AdministrationController {

	@GetMapping("/admin")
	String show() {
		return "account/administration";
	}

}
