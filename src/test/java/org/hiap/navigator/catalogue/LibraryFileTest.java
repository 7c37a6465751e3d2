package org.hiap.navigator.catalogue;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.content.ContentException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FullStackTest
class LibraryFileTest {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private LibraryFile file;

	private Viewer administrator;

	private String exported;

	@BeforeEach
	void export() {
		this.administrator = new Cast(this.beans).member(Role.ADMINISTRATOR).viewer();
		this.exported = this.file.export();
	}

	@Test
	void whatWasExportedChangesNothingWhenItIsImported() {
		assertThat(this.file.uploaded(this.administrator, this.file.upload(this.administrator, this.exported)))
			.isEmpty();
	}

	@Test
	void saysWhatItWouldAddChangeAndWithdraw() {
		String changed = this.exported.replace("name: Real living wage region", "name: Changed")
			.replace("code: CS01\n", "code: CS99\n")
			.replace("slug: good-work-standard\n", "slug: another\n");
		assertThat(this.file.uploaded(this.administrator, this.file.upload(this.administrator, changed)))
			.extracting(LibraryFile.Step::code)
			.containsExactlyInAnyOrder("L02", "CS99", "CS01");
	}

	@Test
	void importsAllOfItAndAnImportOfTheOldFileBringsEverythingBack() {
		String changed = this.exported.replace("name: Real living wage region", "name: Changed");
		assertThat(imported(changed)).isEqualTo(1);
		assertThat(this.file.export()).isEqualTo(changed);
		assertThat(imported(this.exported)).isEqualTo(1);
		assertThat(this.file.export()).isEqualTo(this.exported);
	}

	@Test
	void aFileIsImportedOnceAndOnlyByWhoUploadedIt() {
		var upload = this.file.upload(this.administrator, this.exported);
		Viewer other = new Cast(this.beans).member(Role.ADMINISTRATOR).viewer();
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.file.uploaded(other, upload));
		this.file.importUpload(this.administrator, upload, "Why");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.file.importUpload(this.administrator, upload, "Again"));
	}

	@Test
	void namesTheLineOfAMistakeAndChangesNothing() {
		refused("levers: [", "not well-formed YAML");
		refused("authorities: text", "“authorities” must be a list");
		refused("no such kind: []\n" + this.exported, "“no such kind” is not a known key");
		refused(this.exported.replace("code: L02\n", "code: L01\n"), "“L01” stands here twice");
		refused(this.exported.replace("code: P1\n", "code: P9\n"), "none can be added");
		refused(this.exported.replace("opportunity: F1-O1\n", "opportunity: F9-O9\n"), "“F9-O9” in opportunities.yaml");
		refused(this.exported.replace("name: Real living wage region\n", "nmae: Real living wage region\n"),
				"“name” is missing");
		refused("", "key: value");
		assertThat(this.file.export()).isEqualTo(this.exported);
	}

	private void refused(String text, String problem) {
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> this.file.upload(this.administrator, text))
			.withMessageContaining(problem);
	}

	private int imported(String text) {
		return this.file.importUpload(this.administrator, this.file.upload(this.administrator, text), "For a test");
	}

}
