package org.hiap.navigator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts HiAP Navigator. */
@SpringBootApplication
public class HiapNavigator {

	public static void main(String[] args) {
		SpringApplication.run(HiapNavigator.class, args);
	}

}
