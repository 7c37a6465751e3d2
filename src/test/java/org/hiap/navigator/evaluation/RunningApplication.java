package org.hiap.navigator.evaluation;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.hiap.navigator.Visitor;

/** The packaged application as a process of its own, which can be killed. */
final class RunningApplication implements AutoCloseable {

	private static final Path JAR = Path.of("target", "hiap-navigator.jar");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Process process;

	private final Path log;

	private final int port;

	private final Path data;

	private RunningApplication(Process process, Path log, int port, Path data) {
		this.process = process;
		this.log = log;
		this.port = port;
		this.data = data;
	}

	/** Starts it without waiting. */
	static RunningApplication launch(Path data, int port) throws IOException {
		Path log = Files.createTempFile("navigator", ".log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "--server.port=" + port,
				"--navigator.data-directory=" + data)
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		return new RunningApplication(process, log, port, data);
	}

	/** Starts it and waits until it answers. */
	static RunningApplication start(Path data) throws Exception {
		RunningApplication application = launch(data, freePort());
		Instant deadline = Instant.now().plus(PATIENCE);
		while (!application.answers()) {
			if (!application.process.isAlive() || Instant.now().isAfter(deadline)) {
				throw new IllegalStateException("It did not start:\n" + application.output());
			}
			Thread.sleep(200);
		}
		return application;
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	int port() {
		return this.port;
	}

	String output() throws IOException {
		return Files.readString(this.log);
	}

	/** Waits until it has ended by itself. */
	int exitCode() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("It is still running");
		}
		return this.process.exitValue();
	}

	/** Kills the application as {@code kill -9} does; its database lives on. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Kills its database server as {@code kill -9} does. */
	void killDatabase() throws IOException {
		String pid = Files.readAllLines(this.data.resolve("data").resolve("postmaster.pid")).getFirst().strip();
		ProcessHandle.of(Long.parseLong(pid)).ifPresent((server) -> {
			server.destroyForcibly();
			server.onExit().join();
		});
	}

	@Override
	public void close() throws Exception {
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			kill();
		}
	}

	private boolean answers() {
		try {
			return new Visitor(this.port).get("/health").status() == 200;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
