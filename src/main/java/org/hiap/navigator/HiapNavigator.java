package org.hiap.navigator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts HiAP Navigator. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class HiapNavigator {

	public static void main(String[] args) {
		SpringApplication.run(HiapNavigator.class, args);
	}

}
