package org.hiap.navigator.evaluation;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EvaluationModeIT {

	private static final String LIST = "/authorities/southmere/assessments";

	@Test
	void everyAcknowledgedAnswerSurvivesKillingTheApplicationAndTheDatabase(@TempDir Path data) throws Exception {
		List<String> acknowledged = new ArrayList<>();
		try (RunningApplication first = RunningApplication.start(data)) {
			openUntilKilled(first, acknowledged, "application", first::kill);
		}
		try (RunningApplication second = RunningApplication.start(data)) {
			holdsEachOnce(second, acknowledged);
			openUntilKilled(second, acknowledged, "database", () -> {
				second.killDatabase();
				second.kill();
			});
		}
		try (RunningApplication third = RunningApplication.start(data)) {
			holdsEachOnce(third, acknowledged);
		}
	}

	@Test
	void saysInOneSentenceWhyItCannotStart(@TempDir Path data, @TempDir Path other) throws Exception {
		try (RunningApplication running = RunningApplication.start(data)) {
			try (RunningApplication sameDirectory = RunningApplication.launch(data, RunningApplication.freePort())) {
				assertThat(sameDirectory.exitCode()).isNotZero();
				assertThat(sameDirectory.output())
					.contains("Another running copy of HiAP Navigator uses the data in " + data)
					.doesNotContain("\tat ");
			}
			try (RunningApplication samePort = RunningApplication.launch(other, running.port())) {
				assertThat(samePort.exitCode()).isNotZero();
				assertThat(samePort.output()).contains("Port " + running.port() + " was already in use")
					.doesNotContain("\tat ");
			}
			assertThat(new Visitor(running.port()).get("/health").status()).as("the first is unharmed").isEqualTo(200);
			answersOnLoopbackOnly(running.port());
		}
	}

	/** A step that ends the application or its server. */
	private interface Kill {

		void now() throws Exception;

	}

	/**
	 * Opens rounds as fast as it can and notes those the application acknowledged, until
	 * the kill in mid-stream makes it fail.
	 */
	private static void openUntilKilled(RunningApplication application, List<String> acknowledged, String what,
			Kill kill) throws Exception {
		Visitor lead = Visitor.signedIn(application.port(), "lead@southmere.example");
		AtomicBoolean killed = new AtomicBoolean();
		int before = acknowledged.size();
		Thread killer = null;
		for (int i = 0; i < 10_000 && !killed.get(); i++) {
			String name = what + " " + i;
			try {
				Reply reply = lead.submit(lead.get(LIST + "/new"), LIST,
						Map.of("name", name, "answering", "INDIVIDUAL", "notes", "anonymous"));
				if (reply.status() == 302) {
					acknowledged.add(name);
				}
			}
			catch (RuntimeException | AssertionError ex) {
				// Not acknowledged: the kill came first.
				killed.set(true);
			}
			if (acknowledged.size() == before + 10 && killer == null) {
				killer = Thread.ofPlatform().start(() -> {
					try {
						kill.now();
					}
					catch (Exception ex) {
						throw new IllegalStateException(ex);
					}
				});
			}
		}
		Objects.requireNonNull(killer, "the kill never came").join();
		assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(before + 10);
	}

	private static void holdsEachOnce(RunningApplication application, List<String> acknowledged) {
		Visitor officer = Visitor.signedIn(application.port(), "officer@southmere.example");
		List<String> stored = new ArrayList<>();
		for (int page = 1;; page++) {
			List<String> names = officer.get(LIST + "?page=" + page).page().select("tbody th a").eachText();
			if (names.isEmpty() || stored.containsAll(names)) {
				break;
			}
			stored.addAll(names);
		}
		assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
	}

	private static void answersOnLoopbackOnly(int port) throws Exception {
		for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
			for (InetAddress address : network.inetAddresses().filter((each) -> !each.isLoopbackAddress()).toList()) {
				assertThatThrownBy(() -> {
					try (Socket socket = new Socket()) {
						socket.connect(new InetSocketAddress(address, port), 500);
					}
				}).as("%s", address).isInstanceOf(java.io.IOException.class);
			}
		}
	}

}
