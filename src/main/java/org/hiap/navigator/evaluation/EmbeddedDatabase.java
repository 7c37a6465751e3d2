package org.hiap.navigator.evaluation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server that belongs to this process, on a directory that survives it. It
 * keeps its promises (fsync and synchronous commit are on), so an acknowledged answer
 * outlives a killed application and a killed server.
 */
final class EmbeddedDatabase implements AutoCloseable {

	static final String OWNER = "navigator_owner";

	static final String APPLICATION = "navigator_app";

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final String SERVER_MAJOR_VERSION = "18";

	private final FileChannel lock;

	private final EmbeddedPostgres server;

	EmbeddedDatabase(Path home, int port) throws IOException {
		Path directory = home.toAbsolutePath().normalize();
		Files.createDirectories(directory);
		if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			// The server's own folder is made world-writable by the library: nobody else
			// may
			// reach it.
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
		}
		this.lock = lock(directory);
		Path data = directory.resolve("data");
		refuseAnotherMajorVersion(data);
		stopServerLeftBehind(data);
		this.server = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setOverrideWorkingDirectory(directory.resolve("bin").toFile())
			.setPort(port)
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "60")
			.setPGStartupWait(Duration.ofSeconds(60))
			.start();
		prepareRolesAndDatabase();
		log.info("Evaluation mode: PostgreSQL on port {}, data in {}", this.server.getPort(), data);
	}

	String jdbcUrl() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/navigator";
	}

	private static FileChannel lock(Path directory) throws IOException {
		FileChannel channel = FileChannel.open(directory.resolve("navigator.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				return channel;
			}
		}
		catch (OverlappingFileLockException ex) {
			log.debug("The lock is held within this process", ex);
		}
		channel.close();
		throw new DataDirectoryException("Another running copy of HiAP Navigator uses the data in " + directory + ".",
				"Stop that copy, or give this one a directory of its own with --navigator.data-directory=…");
	}

	private static void refuseAnotherMajorVersion(Path data) throws IOException {
		Path version = data.resolve("PG_VERSION");
		if (Files.exists(version) && !Files.readString(version).strip().equals(SERVER_MAJOR_VERSION)) {
			throw new DataDirectoryException(
					"The data in " + data + " was written by PostgreSQL " + Files.readString(version).strip()
							+ ", and this version of HiAP Navigator brings PostgreSQL " + SERVER_MAJOR_VERSION + ".",
					"Move that directory away to start with fresh sample data, or run the version that wrote it.");
		}
	}

	/** The server outlives a process that was killed, and would refuse a second one. */
	private static void stopServerLeftBehind(Path data) throws IOException {
		Path pidFile = data.resolve("postmaster.pid");
		List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
		if (lines.isEmpty()) {
			return;
		}
		ProcessHandle orphan = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
			.filter((process) -> process.info()
				.command()
				.filter((command) -> String.valueOf(Path.of(command).getFileName()).startsWith("postgres"))
				.isPresent())
			.orElse(null);
		if (orphan == null) {
			return;
		}
		log.warn("Stopping PostgreSQL {} left behind by a run that was killed", orphan.pid());
		orphan.destroy();
		try {
			orphan.onExit().get(15, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			orphan.destroyForcibly();
			orphan.onExit().join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void prepareRolesAndDatabase() throws IOException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			if (!exists(statement, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
				statement.execute("create role " + OWNER + " login");
				statement.execute("create role " + APPLICATION + " login");
			}
			if (!exists(statement, "select 1 from pg_database where datname = 'navigator'")) {
				statement.execute("create database navigator owner " + OWNER);
			}
		}
		catch (SQLException ex) {
			throw new IOException("The roles of the embedded database could not be made", ex);
		}
	}

	private static boolean exists(Statement statement, String query) throws SQLException {
		try (var rows = statement.executeQuery(query)) {
			return rows.next();
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.lock.close();
	}

}
