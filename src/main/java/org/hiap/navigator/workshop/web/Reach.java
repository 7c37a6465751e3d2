package org.hiap.navigator.workshop.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import org.hiap.navigator.account.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether phones can reach this application under its public address at all. */
@Component
class Reach {

	private final @Nullable InetAddress listensOn;

	private final boolean evaluation;

	private final URI address;

	Reach(@Nullable @Value("${server.address:#{null}}") InetAddress listensOn, @Value("${navigator.mode}") String mode,
			PublicAddress address) {
		this.listensOn = listensOn;
		this.evaluation = mode.equals("evaluation");
		this.address = URI.create(address.of("/join"));
	}

	/** Why phones cannot, as the end of a message's key, or null when they may. */
	@Nullable String obstacle() {
		if (this.evaluation && this.listensOn != null && this.listensOn.isLoopbackAddress()) {
			return "evaluation";
		}
		return isLoopback(this.address.getHost()) ? "address" : null;
	}

	/** The address people type, without what browsers add by themselves. */
	String typed() {
		return this.address.toString().replaceFirst("^https?://", "");
	}

	private static boolean isLoopback(@Nullable String host) {
		if (host == null || !host.matches("localhost|127[.].*|\\[.*")) {
			return false;
		}
		try {
			return InetAddress.getByName(host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
