package org.hiap.navigator.library;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@FullStackTest
class LibraryLoadTest {

	@Autowired
	private Library library;

	@Autowired
	private LibraryHolding holding;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestDatabase.Database database;

	@AfterEach
	void leaveTheLibraryAsItShips() throws SQLException {
		asOwner("drop table if exists uses_a_lever");
		reload();
	}

	@Test
	void loadingAgainChangesNothing() {
		String before = everything();
		reload();
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void putsRightWhatWasChangedAndTakesSlugsThatWereSwapped() {
		String before = everything();
		this.jdbc.sql("update lever set gist = 'Changed' where code = 'L01'").update();
		this.jdbc
			.sql("update lever set slug = case code when 'L01' then (select slug from lever where code = 'L02')"
					+ " else (select slug from lever where code = 'L01') end where code in ('L01', 'L02')")
			.update();
		this.jdbc.sql("delete from lever_figure").update();
		reload();
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void removesWhatIsNoLongerInTheFiles() {
		addALever();
		reload();
		assertThat(this.library.levers()).extracting(Lever::code).doesNotContain("L99").hasSize(31);
	}

	@Test
	void keepsEverythingAsItWasWhenSomethingRefersToWhatLeftTheFiles() throws SQLException {
		addALever();
		asOwner("create table uses_a_lever (lever_code text references lever)",
				"insert into uses_a_lever values ('L99')");
		this.jdbc.sql("update lever set gist = 'Changed' where code = 'L01'").update();
		assertThatIllegalStateException().isThrownBy(this::reload)
			.withMessageContaining("Lever “L99”")
			.withMessageContaining("put the entry back");
		assertThat(this.jdbc.sql("select gist from lever where code = 'L01'").query(String.class).single())
			.isEqualTo("Changed");
	}

	private void addALever() {
		this.jdbc.sql("""
				insert into lever select 'L99', 99, 'left-behind', opportunity_code, name, gist, note, source_document,
				source_place from lever where code = 'L01'""").update();
	}

	private void reload() {
		this.jdbc.sql("update content_version set fingerprint = 'another' where name = 'library'").update();
		this.holding.afterPropertiesSet();
	}

	private String everything() {
		return this.jdbc.sql("""
				select md5(string_agg(row, '|' order by row)) from (
				select l::text as row from lever l union all select f::text from lever_figure f
				union all select c::text from case_study c union all select a::text from case_study_authority a
				union all select p::text from pillar_factor p union all select v::text from activity v
				union all select r::text from further_reading r union all select g::text from case_study_figure g)""")
			.query(String.class)
			.single();
	}

	private void asOwner(String... statements) throws SQLException {
		try (Connection connection = this.database.connect("navigator_owner");
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
